// Renders every mail in every language as PNG for visual review, at phone and desktop width, in the light and dark
// scheme: npm run pictures:mail [-- FOLDER]. All are written to FOLDER (by default a temporary one), with their text
// parts; the upper parts of those shown in documents are written to docs/pictures/mail. Requires Chromium at the path
// in CHROMIUM.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { mailsIn } from './mail-samples.mjs';

const LANGUAGES = /** @type {const} */ (['en', 'de', 'fr']);
const WIDTHS = { phone: 390, desktop: 1024 };
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const SHOWN_IN = 'docs/pictures/mail';
const SHOWN = new Set(['initial-en-desktop-light', 'initial-en-phone-dark', 'initial-de-phone-light']);

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'mails-'));
for (const each of [folder, SHOWN_IN]) mkdirSync(each, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--disable-background-networking'],
});
const mails = [];
for (const language of LANGUAGES) {
  for (const [name, mail] of Object.entries(await mailsIn(language))) mails.push({ name: `${name}-${language}`, mail });
}
for (const { name, mail } of mails) {
  writeFileSync(join(folder, `${name}.txt`), `Subject: ${mail.subject}\n\n${mail.text}`);
  writeFileSync(join(folder, `${name}.html`), mail.html);
}
for (const [device, width] of Object.entries(WIDTHS)) {
  for (const colorScheme of SCHEMES) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    for (const { name, mail } of mails) {
      await page.setContent(mail.html);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) process.stderr.write(`${name} is ${wide} px wide on ${width}\n`);
      const picture = `${name}-${device}-${colorScheme}`;
      await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: true });
      if (SHOWN.has(picture)) await page.screenshot({ path: join(SHOWN_IN, `${picture}.png`) });
    }
    await page.close();
  }
}
await browser.close();
process.stdout.write(`${folder}\n`);
