// Resolves the name of a push service and hands over only addresses that may be called. The connection uses the very
// address that was checked, so a name that changes its mind between two look-ups gains nothing.

import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isPublicAddress } from './public-address';

export const NOT_PUBLIC = 'ENOTPUBLIC';

type Resolve = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;
type Done = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

export function checkedLookup(mayBePrivate: (hostname: string) => boolean, resolve: Resolve = lookup) {
  return (hostname: string, options: LookupOptions, done: Done): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const usable = mayBePrivate(hostname) ? addresses : addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = usable;
      if (first === undefined)
        return done(Object.assign(new Error(`${hostname} has no public address`), { code: NOT_PUBLIC }), []);
      return options.all === true ? done(null, usable) : done(null, first.address, first.family);
    });
  };
}
