import { useEffect } from 'react';

/** A tab in the background is found by its name. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return undefined;
    const before = document.title;
    document.title = title;
    return () => void (document.title = before);
  }, [title]);
}
