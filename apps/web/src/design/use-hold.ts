// The gesture behind HoldButton: one timer, begun by pointer or key, ended by any way of letting go.

import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { playSound } from '../sound/sound';

export const hold_ms = 800;
const tick_every_ms = 200;
/** A click without a hold (switch, screen reader) must be repeated within this time to count. */
const second_press_ms = 4_000;

export function useHold(onHeld: () => void, disabled: boolean) {
  const [holding, setHolding] = useState(false);
  const [armed, setArmed] = useState(false);
  const stopRef = useRef<() => void>(() => undefined);
  const heldRef = useRef(onHeld);
  heldRef.current = onHeld;
  useEffect(() => () => stopRef.current(), []);
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => setArmed(false), second_press_ms);
    return () => clearTimeout(timer);
  }, [armed]);

  const letGo = (): void => {
    stopRef.current();
    setHolding(false);
  };
  const begin = (): void => {
    if (disabled) return;
    letGo();
    setHolding(true);
    stopRef.current = countDown(() => {
      letGo();
      setArmed(false);
      heldRef.current();
    });
  };

  return {
    holding,
    armed,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        begin();
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onPointerMove: (event: PointerEvent) => {
        if (holding && !isOver(event)) letGo();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (!isPress(event)) return;
        event.preventDefault();
        if (!event.repeat) begin();
      },
      onKeyUp: (event: KeyboardEvent) => {
        if (isPress(event)) letGo();
      },
      onBlur: letGo,
      onContextMenu: (event: MouseEvent) => event.preventDefault(),
      onClick: (event: MouseEvent) => {
        // detail 0: pressed by assistive technology, which cannot hold.
        if (event.detail !== 0 || disabled) return;
        if (armed) heldRef.current();
        setArmed(!armed);
      },
    },
  };
}

function countDown(done: () => void): () => void {
  feel();
  const ticking = setInterval(feel, tick_every_ms);
  const timer = setTimeout(() => {
    done();
    navigator.vibrate?.(120);
  }, hold_ms);
  return () => {
    clearInterval(ticking);
    clearTimeout(timer);
  };
}

function feel(): void {
  playSound('tick');
  navigator.vibrate?.(18);
}

const isPress = (event: KeyboardEvent): boolean => event.key === 'Enter' || event.key === ' ';

function isOver({ currentTarget, clientX, clientY }: PointerEvent): boolean {
  const box = currentTarget.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
