// What those get who do not see the page or have no mouse: roles, names, order, what is spoken; and addresses typed by hand, some in bad faith.
'use strict';
const { ok, same } = require('./tap.js');

const wait = () => new Promise(resolve => setTimeout(resolve, 60));

/* The tree of accessible objects, without those that are ignored. */
async function tree(page) {
  const { nodes } = await page.send('Accessibility.getFullAXTree');
  const value = (node, name) => (node.properties || []).find(property => property.name === name)?.value.value;
  return nodes.filter(node => !node.ignored).map(node => ({ role: node.role.value, name: (node.name?.value || '').trim(), live: value(node, 'live'), level: value(node, 'level'),
    expanded: value(node, 'expanded'), pressed: value(node, 'pressed'), text: value(node, 'valuetext') || node.value?.value, description: node.description?.value }));
}

async function checkTree(page, file, name) {
  await page.open(file, '#main/L18');
  await page.send('Accessibility.enable');
  const nodes = await tree(page), of = role => nodes.filter(node => node.role === role);
  for (const role of ['banner', 'main', 'contentinfo']) same(of(role).length, 1, `${name}: one ${role}`);
  const nameless = nodes.filter(node => ['button', 'slider', 'combobox', 'link', 'image', 'img', 'figure', 'heading', 'group', 'SvgRoot'].includes(node.role) && node.name === '');
  same(nameless, [], `${name}: whatever can be pressed, chosen or looked at has a name`);
  const status = of('status');
  ok(status.length === 1 && status[0].live === 'polite', `${name}: what changed is spoken politely`, JSON.stringify(status));
  const levels = of('heading').map(node => node.level);
  ok(levels[0] === 1 && levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1), `${name}: headings skip no level`, levels.join());
  ok(await page.value(`/line/.test(document.getElementById('slider').getAttribute('aria-valuetext'))`), `${name}: the slider says the point in words`);
  await page.send('Accessibility.disable');
}

async function checkRefusalTree(page, file) {
  await page.open(file, '#main/L18');
  await page.send('Accessibility.enable');
  const nodes = await tree(page), loans = nodes.filter(node => node.role === 'group' && /^loan/.test(node.name));
  ok(loans.length === 1 && /loan '1 &v\[0\], lines 17 to 19/.test(loans[0].name), 'the loan in force is an object with its lines', JSON.stringify(loans));
  const stage = nodes.filter(node => node.role === 'group' && /^v: write refused;/.test(node.name));
  ok(stage.length === 1 && /loan '1: still needed on line 19/.test(stage[0].name), 'the drawing says its states in words', JSON.stringify(stage));
  const images = nodes.filter(node => (node.role === 'image' || node.role === 'img') && /main\(\)/.test(node.name));
  ok(images.length === 1 && /lifetimes/.test(images[0].name) && /lines 17 to 19/.test(images[0].name), 'so does the open view, and those that are closed are silent', JSON.stringify(images).slice(0, 400));
  const said = await page.value(`document.getElementById('say').textContent`);
  ok(/E0502/.test(said) && /still in use/.test(said) && /If it were allowed/.test(said), 'the refusal and what it would lead to is spoken', said);
  same(await page.value(`[...document.querySelectorAll('section.on [aria-current]')].map(row => row.getAttribute('aria-current') + ' ' + row.dataset.line).join()`), 'step 18', 'the present line says so');
  await page.key('ArrowRight');
  const next = await page.value(`document.getElementById('say').textContent`);
  ok(next !== said && /line 19/.test(next), 'and the next point after a step', next);
  await page.send('Accessibility.disable');
}

/* Tab goes through what can be used, in the order in which it stands, and out again. */
async function checkOrder(page, file) {
  await page.open(file, '#main/L18');
  await wait();
  const order = [];
  for (let i = 0; i < 40; i++) {
    await page.key('Tab');
    const at = await page.value(`(() => { const is = document.activeElement; return is === document.body ? '' : is.matches('.source') ? 'source' : is.id || is.dataset.o || is.getAttribute('aria-controls') || is.textContent; })()`);
    if (at === '' || order[0] === at) break;
    if (at !== 'source') order.push(at); /* it can be scrolled here, and not where the window is larger */
  }
  same(order, ['pick', 'back', 'slider', 'forth', 'dark', 'print', 'E0502 on line 18', 'loan_1', 'view-1-lifetimes', 'view-1-cfg', 'view-1-regions'], 'Tab: choice, steps, colours, print, refusals, loans, views');
  await page.value(`document.getElementById('print').focus()`);
  await page.key('Tab');
  ok(await page.value(`getComputedStyle(document.activeElement).outlineStyle === 'solid' && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2`), 'what has the focus has a ring');
}

/* ---- addresses ---- */

const WHERE = `decodeURIComponent(document.querySelector('section.on').dataset.name) + ' ' + document.getElementById('place').textContent + ' ' + decodeURIComponent(location.hash)`;

async function checkHistory(page, file) {
  await page.open(file, '#main/L16');
  const first = await page.value(WHERE);
  await page.click('section.on .refusals a');
  await wait();
  const second = await page.value(WHERE);
  ok(/main point 3 of \d+ #main\/L18/.test(second), 'the link of a refusal leads to its point', second);
  await page.value(`location.hash = '#longer/' + document.querySelector('section[data-name=longer] figure').id.split('/')[1]`);
  await wait();
  ok(/^longer point 1 /.test(await page.value(WHERE)), 'another function by its address', await page.value(WHERE));
  await page.value('history.back()');
  await wait();
  same(await page.value(WHERE), second, 'back');
  await page.value('history.back()');
  await wait();
  same(await page.value(WHERE), first, 'and back again');
  await page.value('history.forward()');
  await wait();
  same(await page.value(WHERE), second, 'forward');
  const before = await page.value('history.length');
  for (let i = 0; i < 3; i++) await page.key('ArrowRight');
  same(await page.value('history.length'), before, 'stepping does not fill the history');
}

async function checkByHand(page, file) {
  const ids = await page.value(`[...document.querySelectorAll('section[data-name=main] figure')].map(figure => figure.id)`), within = ids.find(id => /\.a$/.test(id));
  for (const [hash, wanted] of [['main/18', 'main/L18'], ['main/L18', 'main/L18'], ...(within ? [[within.replace('.a', ''), within]] : [])]) {
    await page.value(`location.hash = '#main/L16'`);
    await wait();
    await page.value(`location.hash = '#${hash}'`);
    await wait();
    ok((await page.value(WHERE)).endsWith('#' + wanted), `an address typed by hand: \\#${hash}`, await page.value(WHERE));
  }
}

async function checkBadFaith(page, file) {
  await page.open(file, '#main/L17');
  for (const hash of ['#', '#/', '#main/', '#main/L999', '#main/L17/../L18', '#nobody/L1', '#%', '#%E0%A4%A', '#%00', '#__proto__/constructor', '#toString', '#pick', '#slider', '#say', '#f1', '#view-0-cfg', '#title',
    '#"><img src=x onerror=window.injected=1>', '#javascript:window.injected=1', '#main/L17%22%5D%7D', '#' + 'a'.repeat(20000), '#main%2FL18', '#ma\u202ein/L17', '#[data-x]', "#'];window.injected=1;//"]) {
    await page.value(`location.hash = ${JSON.stringify(hash)}`);
    await wait();
    const state = await page.value(`({ injected: window.injected, sections: document.querySelectorAll('section.on').length, objects: document.querySelectorAll('section.on .stage svg > g').length, images: document.images.length, place: document.getElementById('place').textContent })`);
    ok(state.injected === undefined && state.sections === 1 && state.objects > 5 && state.images === 0 && /^point \d+ of \d+$/.test(state.place), `an address in bad faith: ${hash.slice(0, 40).replace(/[^ -~]/g, '?').replace(/#/g, '\\#')}`, JSON.stringify(state));
  }
  await page.open(file, '#main%2FL18');
  ok(/#main\/L18$/.test(await page.value(WHERE)), 'an address with its slash written out', await page.value(WHERE));
  await page.open(file, '?dark&"><script>#main/L18');
  ok(/#main\/L18$/.test(await page.value(WHERE)) && await page.value(`document.documentElement.dataset.theme`) === 'dark', 'and a query with more than it should have');
}

async function checkAccess(page, file, hostile) {
  await checkTree(page, file, 'steps');
  await checkTree(page, hostile, 'hostile');
  await checkRefusalTree(page, file);
  await checkOrder(page, file);
  await checkHistory(page, file);
  await checkByHand(page, file);
  await checkBadFaith(page, file);
}

module.exports = { checkAccess };
