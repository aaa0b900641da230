// Drill is a state that a person enters on purpose and that ends by itself: a forgotten drill mode would swallow a real alert.

import { useEffect, useState } from 'react';

const lasts_ms = 60_000;

export function useDrillMode(): readonly [drill: boolean, set: (drill: boolean) => void] {
  const [drill, setDrill] = useState(false);
  useEffect(() => {
    if (!drill) return undefined;
    const timer = setTimeout(() => setDrill(false), lasts_ms);
    return () => clearTimeout(timer);
  }, [drill]);
  return [drill, setDrill];
}
