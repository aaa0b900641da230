// What an eye would notice on a screen: words that are cut, that leave it, or that stand on each other.

import type { Page } from 'playwright-core';

/** Every fault as a sentence; an empty list is a screen that can be read. */
export function unreadable(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((selector) => {
    const place = document.querySelector(selector);
    if (!place) return [`no ${selector}`];
    const faults: string[] = [];
    const lines: { text: string; box: DOMRect; element: Element }[] = [];
    const scrolls = (element: Element | null): boolean => {
      for (let each = element; each && each !== document.documentElement; each = each.parentElement)
        if (/auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth) return true;
      return false;
    };
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, dialog:not([open]), details:not([open])');
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !shown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        if ((box.left < -1 || box.right > innerWidth + 1) && !scrolls(element))
          faults.push(`leaves the screen: ${text}`);
        lines.push({ text, box, element });
      }
      for (let each: Element | null = element; each && each !== place; each = each.parentElement) {
        const style = getComputedStyle(each);
        if (/hidden|clip/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 2) faults.push(`cut: ${text}`);
        if (/hidden|clip/.test(style.overflowY) && each.scrollHeight > each.clientHeight * 1.15 + 4)
          faults.push(`cut below: ${text}`);
      }
    }
    const top = document.elementsFromPoint.bind(document);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element))
          continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width < 3 || height < Math.min(one.box.height, other.box.height) * 0.35) continue;
        // A layer above hides what it covers; only what can be seen together collides.
        const [x, y] = [
          Math.max(one.box.left, other.box.left) + width / 2,
          Math.max(one.box.top, other.box.top) + height / 2,
        ];
        const stack = top(x, y);
        const layer = (element: Element): Element | null => element.closest('[role=alertdialog], dialog, [role=alert]');
        if (layer(one.element) === layer(other.element) && stack.length > 0)
          faults.push(`stand on each other: ${one.text} | ${other.text}`);
      }
    }
    return [...new Set(faults)];
  }, within);
}

/** Buttons and links smaller than a gloved finger needs, in CSS pixels. */
export function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    (limit) =>
      [...document.querySelectorAll('button, a[href], [role=radio], summary')]
        .filter((each) => each.checkVisibility())
        .map((each) => ({
          name: each.textContent.trim() || (each.getAttribute('aria-label') ?? '?'),
          box: each.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 0 && Math.min(box.width, box.height) < limit)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    least,
  );
}

/** Buttons, links and fields without a name that a screen reader could say, and pictures without one. */
export function nameless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, textarea, [role=button], [role=radio]')]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const label =
          each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement
            ? [...(each.labels ?? [])].map(({ textContent }) => textContent).join('') || each.placeholder
            : each.textContent;
        return !(each.getAttribute('aria-label') ?? label).trim();
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

/** Text that is paler than WCAG AA asks against the nearest fill behind it. */
export function tooPale(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (value: number): number =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([r = 0, g = 0, b = 0]: number[]): number =>
      0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
    const fillBehind = (element: Element): number[] | null => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const style = getComputedStyle(each);
        if (style.backgroundImage !== 'none') return null; // stripes and rings are judged by eye
        const [r = 0, g = 0, b = 0, a = 1] = channels(style.backgroundColor);
        if (a > 0.5) return [r, g, b];
      }
      return [14, 17, 22];
    };
    const pale = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || !element.checkVisibility() || element.closest('[disabled], noscript, .visually-hidden')) continue;
      const fill = fillBehind(element);
      if (!fill) continue;
      const style = getComputedStyle(element);
      const [a, b] = [luminance(channels(style.color)), luminance(fill)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const large =
        parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
      if (contrast < (large ? 3 : 4.5)) pale.add(`${element.textContent.trim().slice(0, 40)} ${contrast.toFixed(2)}`);
    }
    return [...pale];
  });
}
