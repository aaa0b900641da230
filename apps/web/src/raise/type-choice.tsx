// Six likely types, and the whole list behind "Loại khác…".

import { useState } from 'react';
import { useSession } from '../session/session-store';
import { allowedTypes, presetTypes } from './presets';
import { TypeSearch } from './type-search';
import { TypeTiles } from './type-tiles';

interface TypeChoiceProps {
  readonly drill: boolean;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

const none: readonly string[] = [];

export function TypeChoice({ drill, chosen, onChoose }: TypeChoiceProps) {
  const [searching, setSearching] = useState(false);
  const approved = useSession((state) => state.session?.approvedTypes ?? none);
  const choose = (code: string): void => {
    setSearching(false);
    onChoose(code);
  };
  if (searching)
    return <TypeSearch codes={allowedTypes(approved, drill)} onChoose={choose} onBack={() => setSearching(false)} />;
  return (
    <TypeTiles
      codes={withChosen(presetTypes(approved, drill), chosen)}
      chosen={chosen}
      onChoose={choose}
      onOther={() => setSearching(true)}
    />
  );
}

function withChosen(codes: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || codes.includes(chosen) ? codes : [chosen, ...codes];
}
