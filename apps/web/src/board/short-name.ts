// A name as colleagues say it across a room: the title, the middle name and the given name. "BS Nguyễn Hoài An" is "BS Hoài An".

const title = /^\p{Lu}{2,}[.\p{L}]*$/u; // BS, ĐD, KTV, BS.CKI
const words_kept = 2;

export function shortName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  if (!title.test(first) || rest.length <= words_kept) return name;
  return [first, ...rest.slice(-words_kept)].join(' ');
}
