// Looks at a page of to-html in a browser: accessibility, width, harm.
//
// usage: NODE_PATH=.../node_modules node tests/page.js PAGE.html [FOLDER]
//
// Needs puppeteer-core and axe-core from npm, and chromium.  Writes pictures
// to FOLDER; ends with the count of what is wrong.
'use strict';
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');

const axe = fs.readFileSync(require.resolve('axe-core'), 'utf8');
const page = path.resolve(process.argv[2]);
const folder = process.argv[3];
const views = [['light', 1280], ['dark', 1280], ['light', 375], ['dark', 375]];

async function look(browser, theme, width) {
  const wrong = [];
  const tab = await browser.newPage();
  tab.on('console', m => wrong.push('console: ' + m.text()));
  tab.on('dialog', d => { wrong.push('dialog'); d.dismiss(); });
  tab.on('request', r => {
    if (r.url() !== 'file://' + page) wrong.push('request: ' + r.url());
  });
  await tab.setViewport({ width, height: 900, isMobile: width < 500 });
  await tab.emulateMediaFeatures(
      [{ name: 'prefers-color-scheme', value: theme }]);
  await tab.goto('file://' + page);
  // all articles, not only those near the window
  await tab.evaluate(() => {
    for (const a of document.querySelectorAll('article'))
      a.style.contentVisibility = 'visible';
  });
  if (folder)
    await tab.screenshot(
        { path: path.join(folder, `${theme}-${width}.png`), fullPage: true });
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) wrong.push(`wider than the window: ${wide}`);
  const found = await tab.evaluate(axe + '; axe.run()');
  for (const v of found.violations)
    wrong.push(`axe: ${v.id}: ${v.nodes[0].html.slice(0, 120)}`);
  await tab.close();
  return wrong;
}

(async () => {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu',
      '--disable-background-networking'] });
  let failed = 0;
  for (const [theme, width] of views) {
    for (const w of await look(browser, theme, width)) {
      console.log(`${theme} ${width}: ${w}`);
      failed++;
    }
  }
  await browser.close();
  console.log(`page: ${views.length} views, ${failed} wrong`);
  process.exit(failed ? 1 : 0);
})();
