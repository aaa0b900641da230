import { dataSource, UnitOfWork, type Transaction } from '@redalert/platform';
import { rosterEntities } from '@redalert/roster';

/** Does some work on the configured database (DATABASE_URL, a service login), and lets go of it. */
export async function onDatabase<T>(work: (work: UnitOfWork) => Promise<T>): Promise<T> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('Thiếu DATABASE_URL');
  const source = dataSource({ url, poolSize: 2, entities: rosterEntities });
  await source.initialize();
  try {
    return await work(new UnitOfWork(source));
  } finally {
    await source.destroy();
  }
}

/** The same, within one facility, found by its code. */
export const inFacility = <T>(code: string, deed: (tx: Transaction) => Promise<T>): Promise<T> =>
  onDatabase(async (work) => {
    const found = await work.run('system', (tx) =>
      tx.one<{ facility_id: string }>('select facility_id from published.facilities where code = $1', [code]),
    );
    if (found === undefined) throw new Error(`Không có cơ sở "${code}"`);
    return work.run({ facilityId: found.facility_id }, deed);
  });
