import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work';

/** Long-lived secrets of the installation, made on first need and kept in the database, so that a backup holds them too. */
@Injectable()
export class Secrets {
  private readonly known = new Map<string, Promise<unknown>>();

  constructor(private readonly work: UnitOfWork) {}

  /** The secret of this name; `make` is called at most once in the life of the installation. */
  get<T>(name: string, make: () => T): Promise<T> {
    const known = this.known.get(name) ?? this.load(name, make);
    this.known.set(name, known);
    known.catch(() => this.known.delete(name));
    return known as Promise<T>;
  }

  /** A key for signing, 32 random bytes in base64url. */
  key(name: string): Promise<string> {
    return this.get(name, () => randomBytes(32).toString('base64url'));
  }

  private load<T>(name: string, make: () => T): Promise<T> {
    return this.work.run('system', async (tx) => {
      await tx.query('insert into platform.secrets (name, value) values ($1, $2) on conflict (name) do nothing', [
        name,
        JSON.stringify(make()),
      ]);
      const row = await tx.one<{ value: T }>('select value from platform.secrets where name = $1', [name]);
      return (row as { value: T }).value;
    });
  }
}
