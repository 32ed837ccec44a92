// Colours: what they do for those who see them (contrast, both themes), and that nothing is lost on those who do not.
'use strict';
const fs = require('fs');
const path = require('path');
const { ok } = require('./tap.js');

/* ---- contrast, as WCAG 2.2 reckons it: texts 4.5:1, lines that mean something 3:1 ---- */

/* In the browser: of each text and each line the colour, and that of the last shape painted before that has its middle within it; of a border the grounds on both of its sides. */
const PAIRS = `(() => {
  const pairs = {};
  const inside = (box, x, y) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  for (const svg of document.querySelectorAll('body > svg')) {
    const grounds = [];
    for (const part of svg.querySelectorAll('rect, polygon, path, ellipse, text')) {
      const style = getComputedStyle(part), box = part.getBBox(), group = part.closest('g[id]'), is_edge = group.classList.contains('edge');
      const x = box.x + box.width / 2, y = box.y + box.height / 2, at = (x, y) => grounds.filter(ground => inside(ground.box, x, y)).pop();
      const note = (kind, color, ground, from) => {
        if (color === 'none' || !ground) return;
        const key = kind + ' ' + from + ' ' + color + ' ' + ground.color;
        pairs[key] = pairs[key] || svg.id + ' ' + group.id;
      };
      if (part.tagName === 'text') {
        for (const run of [part, ...part.querySelectorAll('tspan')]) if (run.textContent.trim() !== '') note('text', getComputedStyle(run).fill, at(x, y), (run.closest('[fill]') || part).getAttribute('fill'));
      } else {
        if (is_edge && part.tagName === 'path') note('line', style.stroke, at(x, y), part.getAttribute('stroke'));
        else if (style.stroke !== 'none' && style.stroke !== style.fill) {
          const within = style.fill !== 'none' ? { color: style.fill } : at(x, y), around = [at(box.x - 3, y), at(box.x + box.width + 3, y), at(x, box.y - 3), at(x, box.y + box.height + 3)];
          if (within) note('border', style.stroke, { color: [within, ...around.filter(ground => ground)].map(ground => ground.color).join(' ') }, part.getAttribute('stroke'));
        }
        if (!is_edge && style.fill !== 'none') grounds.push({ box, color: style.fill });
      }
    }
  }
  return pairs;
})()`;

function luminance(color) {
  const [r, g, b] = color.match(/\d+/g).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, two) {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/* #rrggbb -> role, of both themes. */
function palette() {
  const roles = {};
  for (const [, role, light, dark] of fs.readFileSync('viz/theme.def', 'utf8').matchAll(/^THEME\((\w+), "(#\w+)", "(#\w+)"\)/mg)) roles[role.toLowerCase()] = { light, dark };
  return roles;
}

function roleOf(roles, theme, color) {
  const hex = '#' + color.match(/\d+/g).slice(0, 3).map(part => (+part).toString(16).padStart(2, '0')).join('');
  return Object.keys(roles).find(role => roles[role][theme] === hex) || hex;
}

/* Faint lines are hairlines and what is over: a word stands there, too. */
const HAIRLINES = ['faint', 'ghost', 'panel', 'paper', 'now', 'sharedbg', 'mutbg', 'errbg'];

const roles = palette(), least = {};
let bad = '';

/* The page of drawings of `name` is open. */
async function measureContrast(page, { name: program }) {
  for (const theme of ['light', 'dark']) {
    await page.send('Emulation.setEmulatedMedia', { media: '', features: [{ name: 'prefers-color-scheme', value: theme }] });
    for (const [key, where] of Object.entries(await page.value(PAIRS))) {
      const kind = key.split(' ')[0], [color, ...grounds] = key.match(/rgba?\([^)]*\)/g) || [];
      if (grounds.length === 0) { bad += `${program}: ${key}\n`; continue; }
      const ground = grounds.reduce((best, other) => contrast(color, other) > contrast(color, best) ? other : best), is = contrast(color, ground);
      const name = `${kind === 'text' ? kind : 'line'} ${roleOf(roles, theme, color)} on ${roleOf(roles, theme, ground)}`;
      if (kind !== 'text' && HAIRLINES.includes(roleOf(roles, theme, color))) continue;
      least[name] = least[name] || {};
      least[name][theme] = Math.min(is, least[name][theme] || 99);
      if (is < (kind === 'text' ? 4.5 : 3)) bad += `${program}/${where}: ${name}, ${theme}: ${is.toFixed(2)}\n`;
    }
  }
  await page.send('Emulation.setEmulatedMedia', { media: '', features: [] });
}

function checkContrast(docs, bless) {
  const texts = Object.keys(least).filter(name => name.startsWith('text')), lines = Object.keys(least).filter(name => name.startsWith('line'));
  ok(texts.length > 10 && lines.length > 5 && bad === '', `contrast: texts at least 4.5:1, lines 3:1, in both themes (${texts.length} pairs of colours of texts, ${lines.length} of lines)`, bad);
  const table = '| pair | light | dark |\n|---|---|---|\n' + [...texts.sort(), ...lines.sort()].map(name => `| ${name} | ${least[name].light?.toFixed(1)} | ${least[name].dark?.toFixed(1)} |\n`).join('');
  const text = fs.readFileSync(docs, 'utf8'), start = text.indexOf('| pair | light | dark |'), end = text.indexOf('\n\n', start) + 1;
  if (bless && start >= 0) fs.writeFileSync(docs, text.slice(0, start) + table + text.slice(end));
  else ok(start >= 0 && text.slice(start, end) === table, `the figures in ${docs} are those measured`, table);
}

/* ---- without colour ---- */

/* What is left of an object on a grey copy: shapes, pens, dashes, corners, what is filled, words; not places and colours. */
function strip(body) {
  const parts = [];
  for (const [, tag, attributes] of body.replace(/<title>[\s\S]*?<\/title>/g, '').matchAll(/<(rect|polygon|path|ellipse)([^>]*)>/g)) {
    const of = name => (new RegExp(` ${name}="([^"]*)"`).exec(attributes) || [])[1];
    const numbers = (of('points') || of('d') || '').match(/-?[\d.]+/g) || [], xs = numbers.filter((_, at) => at % 2 === 0).map(Number);
    const corners = tag === 'polygon' ? numbers.length / 2 : tag === 'path' && /C/.test(of('d')) && numbers.length === 50 ? 'rounded' : tag;
    const thin = corners === 5 && Math.max(...xs) - Math.min(...xs) < 20 ? 'wide ' + Math.round(Math.max(...xs) - Math.min(...xs) + (of('stroke') === 'none' ? 0 : +(of('stroke-width') || 1))) : '';
    parts.push([corners, of('fill') === 'none' ? 'hollow' : 'filled', of('stroke') === 'none' || !of('stroke') ? 'no pen' : 'pen ' + (of('stroke-width') || 1), of('stroke-dasharray') || 'solid', thin].join(' '));
  }
  const struck = /<text[^>]*class="[^"]*\bs\b/.test(body) ? ' struck' : '';
  return parts.join('; ') + struck;
}

/* Of each view the kinds of object whose states must be told apart: id, then what in the class names the state. */
const KINDS = [
  ['points', /^(?:read|write|move)_/, /badge (\w+)/], ['points', /^loan_/, /loan (shared|mut|reserved)$/], ['points', /^bar_/, /bar (\w+)/],
  ['points', /^(?:own|hold|to|via|err)_/, /edge (\w+)/, body => (body.match(/<path/g) || []).length > 1 ? ' shared' : ''],
  ['lifetimes', /^lane_/, /lane (\w+)/], ['lifetimes', /^event_/, /mark (\w+)/], ['lifetimes', /^loan_\d+_\d+/, /loan (\w+)/], ['lifetimes', /^(?:born|end|move|refused)_\d/, /edge (\w+)/],
  ['cfg', /^block_/, /(block(?: way)?)$/], ['cfg', /^flow_/, /(flow(?: way)?)$/, body => /stroke-dasharray/.test(body) ? ' next round' : ''], ['cfg', /^ribbon_/, /ribbon (\w+)/],
  ['regions', /^outlives_/, /(outlives(?: blamed)?)$/, body => /stroke-dasharray/.test(body) ? ' missing' : ''],
];

/* All objects of a drawing: its kind's index, state, and looks. */
function looksIn(svg, view) {
  const found = [];
  for (const [, id, classes, body] of svg.matchAll(/<g id="([^"]*)" class="([^"]*)">([\s\S]*?)\n<\/g>/g))
    KINDS.forEach(([of, ids, states, more], kind) => {
      const state = of === view && ids.test(id) && states.exec(classes);
      if (state) found.push([kind, state[1] + (more ? more(body) : ''), strip(body)]);
    });
  return found;
}

/* A lifetime is its frame, the frame within, and the word in its corner. */
function regionsIn(svg) {
  const parts = {};
  for (const [, name, index, classes, body] of svg.matchAll(/<g id="(region|inner|regionkind)_(\d+)" class="([^"]*)">([\s\S]*?)\n<\/g>/g)) {
    const region = parts[index] = parts[index] || { state: '', looks: '' };
    if (name === 'region') region.state = (/blamed/.test(classes) ? 'blamed ' : '') + (/lent_/.test(classes) ? (/#0b5cb8|sharedbg|#e1edfb/.test(body) ? 'shared ' : 'mut ') : '');
    region.looks += name === 'regionkind' ? body.replace(/<[^>]*>/g, '').trim() : name + ': ' + strip(body) + '; ';
    if (name === 'regionkind') region.state += body.replace(/<[^>]*>/g, '').trim();
  }
  return Object.values(parts).map(region => [KINDS.length, region.state, region.looks]);
}

function checkGrey(folders) {
  const states = [...KINDS, ['regions', /^region_/]].map(() => new Map());
  for (const folder of folders)
    for (const name of fs.readdirSync(folder).filter(name => name.endsWith('.svg'))) {
      const svg = fs.readFileSync(path.join(folder, name), 'utf8'), view = /\.(points|lifetimes|cfg|regions)\./.exec(name)[1];
      for (const [kind, state, looks] of [...looksIn(svg, view), ...(view === 'regions' ? regionsIn(svg) : [])]) {
        if (!states[kind].has(state)) states[kind].set(state, new Set());
        states[kind].get(state).add(looks);
      }
    }
  [...KINDS, ['regions', /^region_/]].forEach(([view, ids], kind) => {
    const all = [...states[kind]];
    let alike = '';
    all.forEach(([one, looks], at) => all.slice(0, at).forEach(([two, others]) => [...looks].filter(look => others.has(look)).forEach(look => { alike += `${one} and ${two}: ${look}\n`; })));
    ok(all.length > 1 && alike === '', `without colour, ${view}, ${ids.source}: ${all.map(([state]) => state).join(', ')} differ`, alike);
  });
}

module.exports = { measureContrast, checkContrast, checkGrey };
