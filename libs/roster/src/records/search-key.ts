import { unaccented } from '@redalert/catalogue';

/** The key by which a name is found when it is typed without marks, in any case, with any spaces. */
export const searchKey = (name: string): string => unaccented(name).toLowerCase().replace(/\s+/g, ' ').trim();
