import { createServer } from 'node:net';
import { freePort } from '@redalert/platform';

const USUAL_PORT = 3000;

/** The port that was asked for (0: any), or the usual one, or a free one where the usual one is taken. */
export async function choosePort(asked: number | undefined): Promise<number> {
  if (asked === 0) return freePort();
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new Error(`Cổng ${asked} đang có chương trình khác dùng`);
  }
  return (await isFree(USUAL_PORT)) ? USUAL_PORT : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });
}
