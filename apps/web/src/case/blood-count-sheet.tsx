// The blood bank counts: a plus and a minus for each product, saved as one.

import type { AlertView } from '@redalert/contracts';
import { useState } from 'react';
import { api, isProblem } from '../api/client';
import { ActionButton } from '../design/action-button';
import { Sheet } from '../design/sheet';
import { useSay } from '../i18n';
import styles from './blood-stock.module.css';

interface BloodCountProps {
  readonly stock: AlertView['bloodStock'];
  readonly onClose: () => void;
}

const usualProducts = ['O', 'A', 'B', 'AB'];

export function BloodCountSheet({ stock, onClose }: BloodCountProps) {
  const say = useSay();
  const [items, setItems] = useState(() => startingFrom(stock));
  const [problem, setProblem] = useState<string | null>(null);
  const add = (product: string, units: number): void =>
    setItems((all) =>
      all.map((item) => (item.product === product ? { product, units: Math.max(0, item.units + units) } : item)),
    );
  const save = async (): Promise<void> => {
    try {
      await api.put('/blood-stock', { items });
      onClose();
    } catch (error) {
      setProblem((isProblem(error) && error.message) || say('common.notSent'));
    }
  };
  return (
    <Sheet title={say('screen.blood.title')} onClose={onClose}>
      {items.map(({ product, units }) => (
        <div key={product} className={styles.row}>
          <span>{product}</span>
          <ActionButton aria-label={`${product} −1`} onClick={() => add(product, -1)}>
            −
          </ActionButton>
          <output>{units}</output>
          <ActionButton aria-label={`${product} +1`} onClick={() => add(product, 1)}>
            +
          </ActionButton>
        </div>
      ))}
      {problem && (
        <p role="alert" className={styles.stale}>
          ▲ {problem}
        </p>
      )}
      <ActionButton tone="light" onClick={() => void save()}>
        {say('button.save')}
      </ActionButton>
    </Sheet>
  );
}

const startingFrom = (
  stock: AlertView['bloodStock'],
): readonly { readonly product: string; readonly units: number }[] =>
  stock.length > 0
    ? stock.map(({ product, units }) => ({ product, units }))
    : usualProducts.map((product) => ({ product, units: 0 }));
