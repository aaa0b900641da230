import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sha256 } from '@redalert/platform';

/**
 * The folder that keeps the demo's data. As root, PostgreSQL runs under an account of its own, which must be able to
 * walk there; where the checkout is closed to it, a folder under /var/tmp that belongs to this checkout is used.
 */
export function dataFolder(asked: string | undefined): string {
  const wanted = resolve(asked ?? '.redalert');
  if (process.getuid?.() !== 0 || othersWalkTo(existing(wanted))) return made(wanted);
  if (asked !== undefined)
    throw new Error(`${wanted}: tài khoản chạy PostgreSQL không vào được thư mục này (đang chạy bằng root)`);
  return made(`/var/tmp/red-alert-${sha256(process.cwd()).slice(0, 12)}`);
}

/** Made open for walking, because PostgreSQL's own folder inside it is closed. */
function made(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

const existing = (path: string): string =>
  statSync(path, { throwIfNoEntry: false }) === undefined ? existing(dirname(path)) : path;

function othersWalkTo(path: string): boolean {
  if ((statSync(path).mode & 0o001) === 0) return false;
  return dirname(path) === path || othersWalkTo(dirname(path));
}
