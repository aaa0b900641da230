import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'running.json';
const ANSWERS_WITHIN_MS = 1_500;

/** Where a system answers: at the address that was asked for, else where this folder's demo said it runs. */
export async function runningAt(folder: string, asked: string | undefined): Promise<string | undefined> {
  const url = (asked ?? kept(folder))?.replace(/\/$/, '');
  if (url !== undefined && (await answers(url))) return url;
  return undefined;
}

export const keepRunning = (folder: string, url: string): void =>
  writeFileSync(join(folder, FILE), JSON.stringify({ url, pid: process.pid }));
export const forgetRunning = (folder: string): void => rmSync(join(folder, FILE), { force: true });

function kept(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { url: string }).url;
  } catch {
    return undefined;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}
