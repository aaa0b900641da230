// Draws the PNG icons from the SVG ones. Run after changing a drawing: node apps/web/scripts/draw-icons.ts

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const icons = resolve(import.meta.dirname, '../public/icons');
const drawings = [
  ['icon', 180, '#0e1116'],
  ['icon', 192, 'transparent'],
  ['icon', 512, 'transparent'],
  ['icon-maskable', 512, '#b00020'],
  ['badge', 96, 'transparent'],
] as const;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, size, background] of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(resolve(icons, `${name}.svg`), 'utf8');
  await page.setContent(
    `<body style="margin:0;background:${background}"><style>svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
  );
  const file = name === 'badge' ? 'badge.png' : `${name}-${size}.png`;
  await page.screenshot({ path: resolve(icons, file), omitBackground: background === 'transparent' });
}
await browser.close();
