// The page in a real browser: node check.js LIEN FOLDER; prints TAP.
'use strict';
const { execFileSync } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const { Browser } = require('./browser.js');
const { lien, folder, ok, same, finish, die, make } = require('./tap.js');
const { checkAccess } = require('./access.js');
const { measureContrast, checkContrast, checkGrey } = require('./colours.js');
const { checkFormats } = require('./formats.js');
const { FONTS, gather, measureFonts, checkFonts } = require('./fonts.js');
const { checkViews } = require('./views.js');

/* ---- without a browser ---- */

function checkText(file, name) {
  const text = fs.readFileSync(file, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)[1];
  const script = text.slice(text.lastIndexOf('<script>') + 8, text.lastIndexOf('</script>'));
  const hash = crypto.createHash('sha256').update(script).digest('base64');
  ok(policy.startsWith("default-src 'none'") && policy.includes(`script-src 'sha256-${hash}'`), `${name}: the policy allows this script and nothing else`, policy);
  ok(!/\b(?:src|srcset|action|poster|data)\s*=\s*["']?(?:https?:)?\/\//.test(text) && !/@import|url\(/.test(text), `${name}: nothing to fetch`);
}

/* ---- what the stage shows is what the handout shows ---- */

const STATE = `(() => {
  const section = document.querySelector('section.fn.on'), figures = [...section.querySelectorAll('figure')];
  const figure = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const leaves = parent => [...parent.children].flatMap(use => {
    const part = document.getElementById(use.getAttribute('href').slice(1));
    return part.dataset.o === undefined ? leaves(part) : [part];
  });
  const look = element => element.dataset.o + element.innerHTML;
  return {
    hash: decodeURIComponent(location.hash), at: figures.indexOf(figure), count: figures.length, line: figure.dataset.line,
    place: document.getElementById('place').textContent, slider: +document.getElementById('slider').value,
    now: [...section.querySelectorAll('.lines li.now')].map(row => row.dataset.line).join(),
    note: section.querySelector('.note h3').textContent === figure.querySelector('h3').textContent,
    said: document.getElementById('say').textContent.startsWith(figure.querySelector('h3').textContent),
    equal: JSON.stringify([...section.querySelectorAll('.stage svg > g')].map(look)) === JSON.stringify(leaves(figure.querySelector('svg')).map(look)),
    bars: [...new Set([...section.querySelectorAll('.bars i.on')].map(bar => bar.dataset.loan))].sort().join(' '),
    loans: figure.dataset.loans.split(' ').sort().join(' '),
    steps: [...section.querySelectorAll('.lines .step')].length,
  };
})()`;

function consistent(state) {
  return state.now === state.line && state.note && state.said && state.equal && state.place === `point ${state.at + 1} of ${state.count}` && state.slider === state.at &&
    state.bars === state.loans;
}

async function checkStepping(page, file) {
  await page.open(file, '#main');
  let state = await page.value(STATE);
  const count = state.count;
  same([state.at, consistent(state)], [0, true], 'an address with a function alone is its first point');
  const seen = [state.hash];
  let good = true;
  for (let i = 1; i < count; i++) {
    await page.key('ArrowRight');
    state = await page.value(STATE);
    good = good && state.at === i && consistent(state);
    seen.push(state.hash);
  }
  ok(good, `right: ${count} points in order, words, lines, bars and drawing as in the handout`, JSON.stringify(state));
  ok(new Set(seen).size === count && seen.every(hash => hash.startsWith('#main/')), 'each point has an address of its own', seen.join(' '));
  await page.key('ArrowRight');
  same((await page.value(STATE)).at, count - 1, 'nothing comes behind the last');
  for (const [key, text, at] of [['Home', '', 0], ['PageDown', '', 1], [' ', ' ', 2], ['PageUp', '', 1], ['End', '', count - 1], ['ArrowLeft', '', count - 2]]) {
    await page.key(key, text);
    state = await page.value(STATE);
    same([state.at, consistent(state)], [at, true], `the key ${key === ' ' ? 'Space' : key}`);
  }
  await page.value(`(() => { const slider = document.getElementById('slider'); slider.value = 3; slider.dispatchEvent(new Event('input', {bubbles: true})); })()`);
  same((await page.value(STATE)).at, 3, 'the slider');
  await page.click('#forth');
  same((await page.value(STATE)).at, 4, 'the button');
  await page.key(' ', ' ');
  same((await page.value(STATE)).at, 5, 'Space on a button presses it once');
  const line = await page.value(`document.querySelector('section.on figure:nth-of-type(2)').dataset.line`);
  await page.click(`section.on .lines li[data-line="${line}"]`);
  state = await page.value(STATE);
  same([state.at, consistent(state)], [1, true], 'a click on a line');
}

async function checkAddress(page, file) {
  const points = await page.value(`[...document.querySelectorAll('section[data-name=main] figure')].map(figure => figure.id)`);
  await page.open(file, '#' + points[3]);
  same((await page.value(STATE)).hash, '#' + points[3], 'an address with a point opens it');
  await page.value(`location.hash = '${points[2]}'`);
  await new Promise(resolve => setTimeout(resolve, 50));
  const state = await page.value(STATE);
  same([state.at, consistent(state)], [2, true], 'an address that changes is followed');
  await page.value(`(() => { const pick = document.getElementById('pick'); pick.value = 'longer'; pick.dispatchEvent(new Event('change')); })()`);
  const other = await page.value(STATE);
  same([other.hash.startsWith('#longer/'), consistent(other)], [true, true], 'another function is chosen');
  await page.open(file, '#no/such');
  ok(consistent(await page.value(STATE)), 'an address that leads nowhere is the beginning');
}

async function checkRefusal(page, file) {
  await page.open(file);
  await page.click('section[data-name=main] .refusals a, section.on .refusals a').catch(() => {});
  await page.open(file, '#main/L18');
  const state = await page.value(STATE);
  same([state.steps, consistent(state)], [3, true], 'a refusal has its three numbers in the source');
  const note = await page.value(`document.querySelector('section.on .note').textContent`);
  ok(/E0502/.test(note) && /If it were allowed:/.test(note), 'and its story with the consequence', note);
}

async function checkLoan(page, file) {
  await page.open(file, '#main/L17');
  await page.value(`document.querySelector('.stage [tabindex]').focus()`);
  const LIT = `(() => { const svg = document.querySelector('section.on .stage svg'); return {
    dim: svg.classList.contains('dim'), lit: [...svg.querySelectorAll(':scope > .lit')].map(object => object.dataset.o),
    pale: +getComputedStyle(svg.querySelector(':scope > [data-o^=own_]')).opacity, lines: [...document.querySelectorAll('section.on .lent')].map(row => row.dataset.line).join() }; })()`;
  const lit = await page.value(LIT);
  ok(lit.dim && lit.lit.includes('loan_1') && lit.lit.includes('name_first') && lit.pale < 0.5 && lit.lines === '17,18,19', 'focus on a loan: it, its holder and its lines stand out', JSON.stringify(lit));
  await page.value(`document.activeElement.blur()`);
  await page.point('#place');
  ok(!(await page.value(LIT)).dim, 'and all is back when it goes');
  await page.point('.stage [data-o=loan_1]');
  ok((await page.value(LIT)).dim, 'pointing at a loan does the same');
  let found = false;
  for (let i = 0; i < 30 && !found; i++) {
    await page.key('Tab');
    found = await page.value(`document.activeElement.dataset.o === 'loan_1'`);
  }
  ok(found, 'a loan is reached with Tab');
  ok(await page.value(`document.activeElement.getAttribute('aria-label').length > 10`), 'and says what it is');
}

async function checkThemes(page, file) {
  const paper = `getComputedStyle(document.documentElement).backgroundColor`, ink = `getComputedStyle(document.querySelector('.stage [data-o^=name_] tspan')).fill`;
  await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
  await page.open(file, '#main/L17');
  same([await page.value(paper), await page.value(ink)], ['rgb(255, 255, 255)', 'rgb(27, 30, 38)'], 'light');
  await page.click('#dark');
  same([await page.value(paper), await page.value(ink)], ['rgb(18, 20, 26)', 'rgb(238, 240, 245)'], 'the button makes it dark');
  await page.open(file, '?dark#main/L17');
  same([await page.value(paper), await page.value(`document.getElementById('dark').getAttribute('aria-pressed')`)], ['rgb(18, 20, 26)', 'true'], '?dark does');
  await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
  await page.open(file, '#main/L17');
  same([await page.value(paper), await page.value(ink)], ['rgb(18, 20, 26)', 'rgb(238, 240, 245)'], 'the system makes it dark');
  await page.key('ArrowRight');
  same(await page.value(`getComputedStyle(document.querySelector('.stage .fresh')).animationName`), 'none', 'nothing moves where motion is not wanted');
  await page.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  same([await page.value(paper), await page.value(`getComputedStyle(document.querySelector('.tools')).display`)], ['rgb(255, 255, 255)', 'none'], 'paper is white, without buttons');
  ok(await page.value(`[...document.querySelectorAll('section.on figure')].every(figure => figure.getBoundingClientRect().height > 100)`), 'every point is printed');
  await page.send('Emulation.setEmulatedMedia', { media: '', features: [{ name: 'prefers-reduced-motion', value: 'no-preference' }, { name: 'prefers-color-scheme', value: 'light' }] });
}

async function checkHandout(page, file) {
  await page.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.open(file);
  const handout = await page.value(`(() => { const figures = [...document.querySelectorAll('figure')]; return { count: figures.length,
    seen: figures.filter(figure => figure.getBoundingClientRect().height > 100 && figure.querySelector('svg').getBoundingClientRect().width > 300 && figure.querySelector('figcaption').textContent).length,
    painted: figures.every(figure => figure.querySelector('svg').getBBox().width > 100), functions: [...document.querySelectorAll('section.fn')].every(one => one.getBoundingClientRect().height > 0),
    tools: getComputedStyle(document.querySelector('.tools')).display, labels: figures.every(figure => figure.querySelector('svg').getAttribute('aria-label').length > 5) }; })()`);
  ok(handout.count > 10 && handout.seen === handout.count && handout.painted && handout.functions && handout.tools === 'none' && handout.labels,
    'without script: a handout of all points of all functions, and no dead buttons', JSON.stringify(handout));
  await page.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/* Of each object of a drawing: where it is, what it says, its colours. */
const OBJECTS = objects => `Object.fromEntries([...document.querySelectorAll('${objects}')].map(object => {
  const shapes = [...object.querySelectorAll('polygon, rect, path, ellipse, polyline')], text = object.querySelector('text');
  const boxes = shapes.map(shape => shape.getBBox()), left = Math.min(...boxes.map(box => box.x)), top = Math.min(...boxes.map(box => box.y));
  const box = boxes.length === 0 ? { x: text ? +text.getAttribute('x') : 0, y: text ? +text.getAttribute('y') : 0, width: 0, height: 0 }
    : { x: left, y: top, width: Math.max(...boxes.map(box => box.x + box.width)) - left, height: Math.max(...boxes.map(box => box.y + box.height)) - top };
  return [object.dataset.o || object.id, { x: box.x, y: box.y, width: box.width, height: box.height, words: [...object.querySelectorAll('text')].map(text => text.textContent).join('|'),
    paint: shapes.map(shape => getComputedStyle(shape).fill + getComputedStyle(shape).stroke + (getComputedStyle(shape).stroke === 'none' ? '' : getComputedStyle(shape).strokeWidth)).join('|') }];
}))`;

/* The objects of a figure are those of the frame that `lien graph` writes, but for the source and the words, which are HTML here. */
async function checkFrames(page, source, file) {
  const drawn = path.join(folder, 'frames');
  execFileSync(lien, ['graph', source, '-o', drawn, '--fn', 'main'], { stdio: 'pipe' });
  const frames = fs.readdirSync(drawn).filter(name => /^main\.points\.\d+\.svg$/.test(name)).sort();
  await page.open(file, '#main');
  const other = await page.browser.page();
  let bad = '', compared = 0;
  for (const frame of frames) {
    await other.open(path.join(drawn, frame));
    const wanted = await other.value(OBJECTS('svg > g > g')), found = await page.value(OBJECTS('section.on .stage svg > g'));
    const down = found.stack.y - wanted.stack.y;
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      if (/^(line|note|bar)/.test(name)) continue;
      const one = wanted[name], two = found[name];
      compared++;
      if (!one || !two) bad += `${frame}: ${name} only in the ${one ? 'frame' : 'page'}\n`;
      else if (one.words !== two.words || one.paint !== two.paint) bad += `${frame}: ${name}: ${JSON.stringify(two)}, wanted ${JSON.stringify(one)}\n`;
      else if (!/legend|page|band/.test(name) && ['x', 'y', 'width', 'height'].some(side => Math.abs(two[side] - one[side] - (side === 'y' ? down : 0)) > 0.06))
        bad += `${frame}: ${name} elsewhere: ${JSON.stringify(two)}, wanted ${JSON.stringify(one)}\n`;
    }
    await page.key('ArrowRight');
  }
  ok(frames.length > 3 && bad === '', `${compared} objects of ${frames.length} drawings: the place, words and colours of lien graph's frames`, bad);
}

async function checkLayout(page, file, name) {
  for (const [width, height] of [[1280, 720], [1920, 1080], [390, 844]]) {
    await page.size(width, height);
    await page.open(file);
    const wide = await page.value(`document.scrollingElement.scrollWidth`);
    ok(wide <= width, `${name}: no wider than a window of ${width}`, wide);
    const stage = `document.querySelector('section.on .stage').getBoundingClientRect().top`;
    const before = await page.value(stage);
    await page.key('ArrowRight');
    await page.key('ArrowRight');
    same(await page.value(stage), before, `${name}: the drawing stays where it is at ${width}`);
  }
  await page.size(1280, 720);
}

async function checkHostile(page, file) {
  await page.open(file);
  const found = await page.value(`({ injected: window.injected, scripts: document.scripts.length, images: document.images.length, sections: document.querySelectorAll('section.fn').length,
    code: document.querySelector('section.on .lines code').textContent, all: document.querySelector('section.on .lines').textContent, handlers: document.querySelectorAll('[onerror], [onload]').length })`);
  ok(found.injected === undefined && found.scripts === 1 && found.images === 0 && found.handlers === 0 && found.sections === 1, 'program text is text', JSON.stringify(found));
  ok(found.all.includes('</script><img src=x onerror='), 'and all of it is there');
  for (let i = 0; i < 8; i++) await page.key('ArrowRight');
  ok(consistent(await page.value(STATE)), 'and it can be stepped through');
}

/* A function of as many points: owners that are written, lent, moved and made anew. */
function manyPoints(points) {
  const lines = ['fn main() {'];
  for (let i = 0; i < 10; i++) lines.push(`    let mut s${i} = String::from("text ${i}");`);
  for (let i = 0; i < 4; i++) lines.push(`    let mut v${i} = vec![${i}, ${i + 1}];`);
  lines.push('    let seed = String::from("seed");');
  for (let i = 0; i < 4; i++) lines.push(`    let mut r${i} = &seed;`);
  for (let i = 0; lines.length < points; i++) {
    const s = i * 7 % 10;
    if (i % 5 === 0) lines.push(`    r${i % 4} = &s${s};`, `    println!("{}", r${i % 4});`);
    else if (i % 5 === 3) lines.push(`    drop(s${s});`, `    s${s} = String::new();`);
    else lines.push(i % 2 === 0 ? `    s${s}.push_str("more ${i}");` : `    v${i % 4}.push(${i});`);
  }
  return lines.slice(0, points).concat('}\n').join('\n');
}

async function checkSize(page) {
  const sizes = {};
  for (const points of [150, 300]) {
    const source = path.join(folder, `many${points}.rs`);
    fs.writeFileSync(source, manyPoints(points));
    const file = make(source, `many${points}`);
    const text = fs.readFileSync(file, 'utf8');
    sizes[points] = { bytes: Buffer.byteLength(text), count: text.split('<figure ').length - 1, file };
  }
  const more = Math.round((sizes[300].bytes - sizes[150].bytes) / (sizes[300].count - sizes[150].count));
  console.log(`# ${sizes[300].count} points: ${sizes[300].bytes} bytes; ${more} bytes a further point`);
  ok(sizes[300].count >= 300 && sizes[300].bytes < 1000000, 'a function of 300 points stays under a megabyte', JSON.stringify(sizes));
  await page.open(sizes[300].file);
  await page.key('End');
  const state = await page.value(STATE);
  same([state.at, consistent(state)], [sizes[300].count - 1, true], 'and its last point is shown');
  const spent = await page.value(`(() => { const start = performance.now(); for (let i = 0; i < 100; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true})); return (performance.now() - start) / 100; })()`)
    .catch(() => 1e9);
  console.log(`# ${spent.toFixed(1)} ms a step`);
  ok(spent < 100, 'a step takes under a tenth of a second', spent);
}

function programsIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).sort((one, two) => one.name < two.name ? -1 : 1).flatMap(entry =>
    entry.isDirectory() ? programsIn(path.join(folder, entry.name)) : entry.name.endsWith('.rs') ? [path.join(folder, entry.name)] : []);
}

/* All views of all examples, as lien graph draws them. */
async function checkDrawings(page) {
  const programs = programsIn('examples').concat(path.join(__dirname, 'hostile.rs')).map(gather);
  for (const [at, program] of programs.entries()) { /* all fonts for every sixth, the widest for all */
    await page.open(program.page);
    await measureContrast(page, program);
    await measureFonts(page, program, at % 6 === 0 ? Object.keys(FONTS) : ['DejaVu alone']);
  }
  checkFonts();
  checkGrey(programs.map(program => path.dirname(program.page)));
  checkContrast('docs/viz.md', process.argv[4] === '--bless');
}

(async () => {
  const steps = path.join(__dirname, 'steps.rs'), file = make(steps, 'steps'), hostile = make(path.join(__dirname, 'hostile.rs'), 'hostile');
  checkText(file, 'steps');
  checkText(hostile, 'hostile');
  const browser = await Browser.start();
  try {
    const page = await browser.page();
    await page.size(1280, 720);
    await checkStepping(page, file);
    await checkAddress(page, file);
    await checkRefusal(page, file);
    await checkLoan(page, file);
    await checkThemes(page, file);
    await checkHandout(page, file);
    await checkViews(page, file, make(path.join(__dirname, 'two.rs'), 'two'));
    await checkFrames(page, steps, file);
    await checkLayout(page, file, 'steps');
    await checkLayout(page, hostile, 'hostile');
    await checkHostile(page, hostile);
    await checkAccess(page, file, hostile);
    await checkFormats(page);
    await checkSize(page);
    await checkDrawings(page);
    const requests = page.events('Network.requestWillBeSent').map(event => event.params.request.url).filter(url => !/^file:\/\/.*\.html([?#].*)?$/.test(url) && url !== 'about:blank');
    same(requests, [], 'no request but for the page itself');
    const complaints = ['Log.entryAdded', 'Runtime.exceptionThrown', 'Runtime.consoleAPICalled'].flatMap(kind => page.events(kind)).map(event => JSON.stringify(event.params).slice(0, 300));
    same(complaints, [], 'the browser has nothing to complain about');
  } finally {
    await browser.stop();
  }
  finish();
})().catch(die);
