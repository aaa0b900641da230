import { enrolStation } from '@redalert/identity';
import { inFacility } from './database';

interface Options {
  readonly facility: string;
  readonly room: string;
  readonly name?: string;
}

/** `enrol-station`: binds a tablet to a room and prints its address, this once. */
export async function enrol({ facility, room, name }: Options): Promise<void> {
  const station = await inFacility(facility, async (tx) => {
    const found = await tx.one<{ id: string; name: string }>('select id, name from roster.locations where code = $1', [
      room,
    ]);
    return found && enrolStation(tx, { name: name ?? found.name, locationId: found.id });
  });
  if (station === undefined) throw new Error(`Không có phòng "${room}" ở "${facility}"`);
  const url = process.env['REDALERT_PUBLIC_URL'] ?? 'http://localhost:3000';
  console.log(`Mở trên máy tính bảng, một lần:\n${url.replace(/\/$/, '')}/tablet#${station.token}`);
}
