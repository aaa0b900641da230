import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the repository, from source and from `dist` alike. */
export function rootOfRepository(): string {
  for (let at = __dirname; ; at = dirname(at)) {
    if (existsSync(join(at, 'package-lock.json'))) return at;
    if (dirname(at) === at) throw new Error('this file has left its repository');
  }
}
