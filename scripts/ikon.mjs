// Draws the icons of the application out of resources/ikon/ikon.svg, with the browser of the tests:
// `node scripts/ikon.mjs`. Needed only when the drawing changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inRoot, isRoot } from './lib/paths.mjs';
import { findBrowser } from './lib/system.mjs';

const svg = readFileSync(inRoot('resources', 'ikon', 'ikon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser(), args: isRoot() ? ['--no-sandbox'] : [] });
const page = await browser.newPage();

async function png(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** An .ico holds PNGs as they are (since Windows Vista): a directory of 16 bytes each, then the pictures. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, data }, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}

const pictures = [];
for (const size of [16, 24, 32, 48, 64, 128, 256]) pictures.push({ size, data: await png(size) });
writeFileSync(inRoot('resources', 'ikon', 'icon.ico'), ico(pictures));
writeFileSync(inRoot('resources', 'ikon', 'icon.png'), await png(512));
await browser.close();
