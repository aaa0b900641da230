import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'running.json';
const DEFAULT_URL = 'http://localhost:3000';
const ANSWERS_WITHIN_MS = 1_500;

/** Where a system answers: at the address that was asked for, else where this folder's demo said it runs, else the usual one. */
export async function runningAt(folder: string, asked: string | undefined): Promise<string | undefined> {
  const url = (asked ?? kept(folder))?.replace(/\/$/, '');
  if (url !== undefined && (await answers(url))) return url;
  return undefined;
}

export const keepRunning = (folder: string, url: string): void => writeFileSync(join(folder, FILE), JSON.stringify({ url, pid: process.pid }));
export const forgetRunning = (folder: string): void => rmSync(join(folder, FILE), { force: true });

/** The usual address, for a look at whether its port is free. */
export const defaultPort = Number(new URL(DEFAULT_URL).port);

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
