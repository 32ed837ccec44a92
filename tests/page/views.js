// Lifetimes, control flow and the order of lifetimes on the page: opened and closed, lit, clicked, printed.
'use strict';
const { ok, same } = require('./tap.js');

const SEEN = `[...document.querySelectorAll('section.on .view')].filter(view => view.getBoundingClientRect().height > 0).map(view => view.dataset.view)`;
const BUTTON = name => `section.on .choose button[aria-controls$=-${name}]`;

async function checkOpening(page, file) {
  await page.open(file, '#main/L18');
  same(await page.value(SEEN), ['lifetimes'], 'lifetimes are open, the others are not');
  await page.value(`document.querySelector('${BUTTON('cfg')}').focus()`);
  await page.key(' ', ' ');
  same([await page.value(SEEN), await page.value(`location.hash`)], [['lifetimes', 'cfg'], '#main/L18'], 'Space on its button opens a view, and does not step');
  await page.key('Tab');
  await page.key('Enter', '\r');
  same(await page.value(SEEN), ['lifetimes', 'cfg', 'regions'], 'Tab leads to the next, and Enter opens it');
  same(await page.value(`[...document.querySelectorAll('section.on .choose button')].map(button => button.getAttribute('aria-expanded') + !!document.getElementById(button.getAttribute('aria-controls'))).join()`),
    'truetrue,truetrue,truetrue', 'and says so');
  await page.key('ArrowRight');
  same(await page.value('location.hash'), '#main/L19', 'arrow keys go on stepping there');
  await page.click(BUTTON('lifetimes'));
  same(await page.value(SEEN), ['cfg', 'regions'], 'a click closes one');
  await page.value(`(() => { const pick = document.getElementById('pick'); pick.value = 'longer'; pick.dispatchEvent(new Event('change')); })()`);
  same(await page.value(SEEN), ['cfg', 'regions'], 'the same are open for another function');
}

async function checkLines(page, file) {
  await page.open(file, '#main/L18');
  const LINES = `[...document.querySelectorAll('section.on .view .line')].map(line => { const box = line.getBBox(), view = line.closest('.view');
    const inside = [...view.querySelectorAll('[data-line]')].filter(part => { const text = part.getBBox(), middle = text.y + text.height / 2; return middle > box.y && middle < box.y + box.height && text.x >= box.x - 1; });
    return view.dataset.view + ' ' + [...new Set(inside.map(part => part.dataset.line))].join('+'); }).join()`;
  await page.value(`document.querySelectorAll('section.on .choose button').forEach((button, at) => at > 0 && button.click())`);
  same(await page.value(LINES), 'lifetimes 18,cfg 18', 'the present line is marked in the lifetimes and in the control flow');
  await page.key('ArrowRight');
  same(await page.value(LINES), 'lifetimes 19,cfg 19', 'and goes along');
  await page.click('section.on .view[data-view=cfg] [data-line="21"]');
  same(await page.value('location.hash'), '#main/L21', 'a click on a line of the control flow goes there');
  await page.click('section.on .view[data-view=lifetimes] [data-line="17"]');
  same(await page.value('location.hash'), '#main/L17', 'and on one of the lifetimes');
}

async function checkLight(page, file) {
  await page.open(file, '#main/L17');
  await page.value(`document.querySelectorAll('section.on .choose button').forEach((button, at) => at > 0 && button.click())`);
  const PALE = `['lifetimes', 'cfg', 'regions'].map(view => [...document.querySelectorAll('section.on .view[data-view=' + view + '] [data-loan]')].map(part => part.dataset.loan + (+getComputedStyle(part).opacity < .5 ? ' pale' : ' plain')))
    .map(parts => [...new Set(parts)].sort().join()).join('; ')`;
  await page.value(`document.querySelector('.stage [data-o=loan_1]').focus()`);
  same(await page.value(PALE), Array(3).fill('loan_1 plain,loan_2 pale,loan_3 pale').join('; '), 'focus on a loan dims the other loans in all views');
  same(await page.value(`[...document.querySelectorAll('section.on .view[data-view=regions] [data-o^=regionname]')].filter(name => +getComputedStyle(name).opacity > .5).map(name => name.textContent).sort().join()`),
    `'1,'first`, 'and of the lifetimes leaves those that it is tied to');
  await page.value(`document.activeElement.blur()`);
  await page.point('section.on .view[data-view=cfg] [data-loan=loan_2]');
  same(await page.value(PALE), Array(3).fill('loan_1 pale,loan_2 plain,loan_3 pale').join('; '), 'pointing at a ribbon does the same');
  same(await page.value(`[...document.querySelectorAll('section.on .lent')].map(row => row.dataset.line).join()`), '21,22,23,24', 'and marks its lines in the source');
  await page.point('section.on .view[data-view=regions] [data-loan=loan_3]');
  same(await page.value(PALE), Array(3).fill('loan_1 pale,loan_2 pale,loan_3 plain').join('; '), 'pointing at its lifetime, too');
  await page.point('#place');
  same(await page.value(PALE), Array(3).fill('loan_1 plain,loan_2 plain,loan_3 plain').join('; '), 'and all is back');
}

async function checkComplete(page, file) {
  await page.open(file, '#main/L18');
  await page.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  same(await page.value(SEEN), ['lifetimes', 'cfg', 'regions'], 'on paper all views are there');
  ok(await page.value(`[...document.querySelectorAll('section.on .tale')].every(tale => tale.getBoundingClientRect().height > 50)`), 'and all stories');
  await page.send('Emulation.setEmulatedMedia', { media: '', features: [] });
  await page.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.open(file);
  ok(await page.value(`[...document.querySelectorAll('.view')].length === 3 * document.querySelectorAll('section.fn').length &&
    [...document.querySelectorAll('.view svg')].every(svg => svg.getBoundingClientRect().height > 50 && svg.getAttribute('aria-label').length > 20)`), 'and without script');
  await page.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/* Of several refusals the one of the present point is told, and else the last that was. */
async function checkStories(page, file) {
  const TOLD = `[...document.querySelectorAll('section.on .view[data-view=cfg] .tale')].map(tale => tale.getBoundingClientRect().height > 0 ? tale.dataset.error : '-').join('')`;
  await page.open(file, '#main/3');
  await page.value(`document.querySelectorAll('section.on .choose button').forEach((button, at) => at > 0 && button.click())`);
  same(await page.value(TOLD), '0-', 'at first the first refusal is told');
  for (const [hash, told] of [['main/9', '-1'], ['main/3', '-1'], ['main/5', '0-']]) {
    await page.value(`location.hash = '#${hash}'`);
    await new Promise(resolve => setTimeout(resolve, 60));
    same(await page.value(TOLD), told, `at ${hash} that of ${told}`);
  }
  await page.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  same([await page.value(TOLD), await page.value(`[...document.querySelectorAll('section.on .view[data-view=cfg] .told')].map(told => told.textContent.slice(0, 5)).join()`)], ['01', 'E0502,E0382'], 'on paper both are, each with its code');
  await page.send('Emulation.setEmulatedMedia', { media: '', features: [] });
}

async function checkViews(page, file, two) {
  await checkStories(page, two);
  await checkOpening(page, file);
  await checkLines(page, file);
  await checkLight(page, file);
  await checkComplete(page, file);
}

module.exports = { checkViews };
