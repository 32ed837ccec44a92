'use strict';
/* Steps through the figures of the handout.  Everything shown is taken from them; nothing is fetched or kept. */
(() => {
const root = document.documentElement;
const $ = (selector, inside = document) => inside.querySelector(selector);
const $$ = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const sections = $$('section.fn');
const SVG = 'http://www.w3.org/2000/svg';
if (sections.length === 0) return;
root.classList.add('js');

let section = null, figures = [], tags = [], index = -1;
let painted = new Map(); /* of each object in the stage: its fragment and the copy that is shown */

/* ---- the drawing: a figure is a tree of <use>s; its leaves are objects ---- */

const fragmentsOf = new Map();
function fragments(figure) {
  if (!fragmentsOf.has(figure)) {
    const list = [];
    const walk = parent => {
      for (const use of parent.children) {
        const fragment = document.getElementById(use.getAttribute('href').slice(1));
        if (fragment.dataset.o === undefined) walk(fragment);
        else list.push(fragment);
      }
    };
    walk($('svg', figure));
    fragmentsOf.set(figure, list);
  }
  return fragmentsOf.get(figure);
}

/* The loan an object belongs to: the longest of the tags whose name is part of the object's. */
function loanOf(name) {
  let found = '';
  for (const tag of tags)
    if (tag.length > found.length && ('_' + name + '_').includes('_' + tag + '_')) found = tag;
  return found;
}

function copy(fragment) {
  const object = fragment.cloneNode(true);
  object.removeAttribute('id');
  object.classList.add('fresh');
  const loan = loanOf(object.dataset.o);
  if (loan) object.dataset.loan = loan;
  if (loan === object.dataset.o) {
    object.setAttribute('tabindex', '0');
    object.setAttribute('role', 'group');
    const label = $(`.bars i[data-loan="${loan}"]`, section);
    object.setAttribute('aria-label', 'loan ' + (label ? label.title : loan));
  }
  return object;
}

function paint(figure) {
  const stage = $('.stage', section);
  let svg = $('svg', stage);
  if (!svg) {
    svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('role', 'group');
    svg.setAttribute('viewBox', $('svg', figure).getAttribute('viewBox'));
    svg.style.maxWidth = section.dataset.width + 'px';
    stage.append(svg);
    painted = new Map();
  }
  svg.setAttribute('aria-label', $('svg', figure).getAttribute('aria-label'));
  const focused = svg.contains(document.activeElement) ? document.activeElement.dataset.o : '';
  const wanted = fragments(figure), next = new Map();
  for (const fragment of wanted) {
    const before = painted.get(fragment.dataset.o);
    next.set(fragment.dataset.o, before && before.fragment === fragment ? before : {fragment, object: null});
  }
  for (const [name, before] of painted)
    if (next.get(name) !== before) before.object.remove();
  let place = svg.firstChild;
  for (const now of next.values()) {
    if (now.object === place && place) {
      place.classList.remove('fresh');
      place = place.nextSibling;
    } else {
      if (!now.object) now.object = copy(now.fragment);
      svg.insertBefore(now.object, place);
    }
  }
  painted = next;
  if (focused && next.has(focused)) next.get(focused).object.focus();
}

/* ---- the source ---- */

const plain = new Map(); /* lines that hold a mark now, as they were */
function unmark() {
  for (const [code, nodes] of plain) code.replaceChildren(...nodes);
  plain.clear();
}

function mark(code, from, to) {
  plain.set(code, [...code.cloneNode(true).childNodes]);
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT), parts = [];
  for (let at = 0, node; (node = walker.nextNode()); at += node.length)
    if (at < to && at + node.length > from) parts.push([node, Math.max(from - at, 0), Math.min(to - at, node.length)]);
  for (const [node, start, end] of parts) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(document.createElement('mark'));
  }
}

function showSource(figure) {
  const line = figure.dataset.line, steps = (figure.dataset.steps || '').split(' '), live = figure.dataset.loans.split(' ');
  unmark();
  let current = null;
  for (const row of $$('.lines li', section)) {
    const now = row.dataset.line === line, margin = $('.mark', row);
    row.classList.toggle('now', now);
    if (now) { row.setAttribute('aria-current', 'step'); current = row; } else row.removeAttribute('aria-current');
    margin.replaceChildren();
    steps.forEach((at, step) => {
      if (at !== row.dataset.line) return;
      const square = document.createElement('span');
      square.className = 'step';
      square.textContent = step + 1;
      margin.append(square);
    });
  }
  const span = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(figure.dataset.span || '');
  for (let at = span ? +span[1] : 1; span && at <= +span[3]; at++) {
    const code = $(`.lines li[data-line="${at}"] code`, section);
    if (code) mark(code, Math.max(at === +span[1] ? +span[2] : 0, code.textContent.search(/\S/)), at === +span[3] ? +span[4] : code.textContent.length);
  }
  for (const bar of $$('.bars [data-loan]', section)) bar.classList.toggle('on', live.includes(bar.dataset.loan));
  const source = $('.source', section);
  if (current && source.scrollHeight > source.clientHeight) {
    const top = current.offsetTop, room = source.clientHeight;
    if (top < source.scrollTop + 50 || top > source.scrollTop + room - 80) source.scrollTop = top - room / 2;
  }
}

/* ---- lifetimes, control flow, order of lifetimes ---- */

/* What an object of a view stands for is in its name: line_3, lane_2_7, ribbon_0_1_4. */
function numbers(object) {
  return (object.dataset.o || '').match(/\d+/g)?.map(Number) || [];
}

const open = new Set(['lifetimes']); /* of all functions alike */

/* The headings open and close their views; objects learn which loan and which line of the source they belong to. */
function prepare(one) {
  const bar = document.createElement('div');
  bar.className = 'choose';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'More views of this function');
  for (const view of $$('.view', one)) {
    const button = document.createElement('button');
    view.id = 'view-' + sections.indexOf(one) + '-' + view.dataset.view;
    button.type = 'button';
    button.textContent = $('h3', view).textContent.replace(/[:,].*/, '');
    button.setAttribute('aria-controls', view.id);
    button.onclick = () => {
      if (!open.delete(view.dataset.view)) open.add(view.dataset.view);
      showOpen();
    };
    bar.append(button);
  }
  $('.views', one).prepend(bar);
  const loans = one.dataset.tags.split(' ');
  for (const object of $$('.view[data-view=lifetimes] [data-o^=loan]', one)) object.dataset.loan = loans[numbers(object)[0]] || '';
  for (const object of $$('.view [data-o^=ribbon]', one)) object.dataset.loan = loans[numbers(object)[1]] || '';
  for (const region of $$('.view [class*=lent_]', one)) {
    const loan = loans[+/lent_(\d+)/.exec(region.getAttribute('class'))[1]] || '';
    for (const part of $$(`[data-o^=region][data-o$="_${numbers(region)[0]}"]`, region.parentNode)) part.dataset.loan = loan;
  }
  for (const number of $$('.view[data-view=lifetimes] [data-o^=linenumber_], .view[data-view=cfg] [data-o^=linenumber_]', one)) {
    number.dataset.line = number.textContent;
    const code = $(`[data-o="${number.dataset.o.replace('number', '')}"]`, number.parentNode);
    if (code) code.dataset.line = number.textContent;
  }
}

function showOpen() {
  for (const view of $$('.view', section)) {
    const is = open.has(view.dataset.view);
    view.classList.toggle('open', is);
    $(`[aria-controls=${view.id}]`, section).setAttribute('aria-expanded', is);
  }
}

/* A band behind a line that stands at y from x on. */
function band(after, x, width, y) {
  const box = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({class: 'line', x, width, y, height: 28})) box.setAttribute(name, value);
  after.after(box);
}

function showViews(figure) {
  for (const old of $$('.view .line', section)) old.remove();
  const rule = $(`.view[data-view=lifetimes] [data-o="rule_${figure.dataset.line}"]`, section);
  if (rule) band($$('.band', rule.parentNode).pop(), +rule.getAttribute('x'), +rule.getAttribute('width'), +rule.getAttribute('y') - 27);
  for (const number of $$(`.view[data-view=cfg] [data-o^=linenumber_][data-line="${figure.dataset.line}"]`, section)) {
    const head = $(`[data-o=head_${numbers(number)[0]}]`, number.parentNode);
    band(head, +head.getAttribute('x'), +head.getAttribute('width'), +number.getAttribute('y') - 19);
  }
  for (const view of $$('.view', section)) {
    const stories = $$('.tale', view), now = stories.find(story => story.dataset.error === figure.dataset.error) || $('.tale.on', view) || stories[0];
    for (const story of stories) story.classList.toggle('on', story === now);
  }
}

/* ---- a point ---- */

function words(caption) {
  return $$('h3, p, li[data-m], li > span:last-child', caption).map(part => part.textContent.trim()).join('. ');
}

function show(wanted, quiet) {
  index = Math.max(0, Math.min(figures.length - 1, wanted));
  const figure = figures[index], refused = figure.classList.contains('refused'), note = $('.note', section);
  $('.stage', section).classList.toggle('moving', !quiet);
  dim('');
  section.classList.toggle('refused', refused);
  note.classList.toggle('refused', refused);
  note.replaceChildren(...$('figcaption', figure).cloneNode(true).childNodes);
  paint(figure);
  showSource(figure);
  showViews(figure);
  $('#say').textContent = words($('figcaption', figure));
  $('#slider').max = figures.length - 1;
  $('#slider').value = index;
  $('#slider').setAttribute('aria-valuetext', $('h3', figure).textContent);
  $('#place').textContent = `point ${index + 1} of ${figures.length}`;
  $('#back').disabled = index === 0;
  $('#forth').disabled = index === figures.length - 1;
  try { history.replaceState(null, '', '#' + encodeURI(figure.id)); } catch { /* an address that may not change: stay */ }
}

/* Side by side while the drawing keeps three quarters of its size.  The words have the room of the longest, so that nothing
   moves from point to point; but longer than the source and every refusal's story they are only read by scrolling. */
function fit() {
  if (!section || figures.length === 0) return;
  section.classList.remove('wide');
  section.classList.toggle('wide', $('.stage', section).clientWidth < section.dataset.width * .74);
  const note = $('.note', section), trial = document.createElement('div');
  note.style.minHeight = note.style.maxHeight = '';
  trial.className = 'trial';
  trial.style.width = note.clientWidth + 'px';
  for (const figure of figures) {
    const one = note.cloneNode();
    one.replaceChildren(...$('figcaption', figure).cloneNode(true).childNodes);
    trial.append(one);
  }
  section.append(trial);
  const heights = [...trial.children].map(one => one.getBoundingClientRect().height);
  const most = Math.max(260, $('.source', section).clientHeight, ...heights.filter((height, at) => figures[at].classList.contains('refused')));
  note.style.minHeight = note.style.maxHeight = Math.ceil(Math.min(most, innerHeight * .6, Math.max(...heights))) + 'px';
  trial.remove();
}

function choose(wanted, point) {
  for (const one of sections) {
    one.classList.toggle('on', one === wanted);
    $('.stage', one).replaceChildren();
  }
  unmark();
  section = wanted;
  if (!$('.choose', section)) prepare(section);
  showOpen();
  figures = $$('figure', section);
  const together = figures.map(figure => (figure.dataset.steps || '').split(' ')).map(steps => Math.max(...steps.map(step => steps.filter(other => other === step).length)));
  section.style.setProperty('--marks', Math.max(1, ...together));
  for (const figure of figures) $(`.lines li[data-line="${figure.dataset.line}"]`, section)?.classList.add('has');
  tags = section.dataset.tags.split(' ').filter(tag => tag);
  painted = new Map();
  $('#pick').value = section.dataset.name;
  if (figures.length === 0) return;
  fit();
  show(point, true);
}

/* ---- one loan ---- */

function dim(loan) {
  const svg = $('.stage svg', section), drawings = $$('.view svg', section);
  for (const lit of $$('.lit', section)) lit.classList.remove('lit');
  for (const row of $$('.lines .lent', section)) row.classList.remove('lent');
  for (const drawing of [svg, ...drawings]) if (drawing) drawing.classList.toggle('dim', loan !== '');
  if (loan === '' || !svg) return;
  const ends = new Set();
  for (const object of svg.children) {
    const name = object.dataset.o;
    if (object.dataset.loan !== loan) continue;
    object.classList.add('lit');
    for (const start of ['hold_' + loan + '_', 'to_' + loan + '_']) if (name.startsWith(start)) ends.add(name.slice(start.length));
    if (name.startsWith('err_')) ends.add(name.slice(4, -loan.length - 1));
  }
  for (const object of svg.children) {
    const name = object.dataset.o, part = /^(?:row|changed|name|rowstep|state(?:above|below)?|read|write|move|why(?:above|below)?|value|stem|twig|caption|cell_\d+)_(.*)$/.exec(name);
    if (ends.has(name) || part && ends.has(part[1])) object.classList.add('lit');
  }
  for (const bar of $$(`.bars i[data-loan="${loan}"]`, section))
    for (let line = +bar.dataset.from; line <= +bar.dataset.to; line++) {
      const row = $(`.lines li[data-line="${line}"]`, section);
      row.classList.add('lent');
      row.style.setProperty('--lent', bar.classList.contains('shared') ? 'var(--shared)' : 'var(--mut)');
    }
  for (const drawing of drawings) light(drawing, loan);
}

/* In a view: the loan itself, what frames and heads the drawing, and of the lifetimes what the loan's is tied to. */
const FRAME = /^(?:rule|line|linenumber|linestep|step|number|key|keywords|keyinner|function|variable|sentence|refusal|summary|consequence|cross|left_out|block|head|title|refused|flow|flowwords)(?:_|$)/;
function light(drawing, loan) {
  const mine = new Set();
  for (const object of drawing.children) {
    const name = object.dataset.o || 'line';
    if (object.dataset.loan === loan && name.startsWith('region_')) mine.add(numbers(object)[0]);
    if (object.dataset.loan === loan || FRAME.test(name)) object.classList.add('lit');
  }
  if (mine.size === 0) return;
  const near = new Set(), ties = new Set();
  for (const object of drawing.children) {
    const [longer, shorter, index] = numbers(object);
    if (!(object.dataset.o || '').startsWith('outlives_') || !mine.has(longer) && !mine.has(shorter)) continue;
    near.add(longer).add(shorter);
    ties.add(index);
    object.classList.add('lit');
  }
  for (const object of drawing.children) {
    const kind = /^(region|inner|edge)/.exec(object.dataset.o || '');
    if (kind && (kind[1] === 'edge' ? ties : near).has(numbers(object)[0])) object.classList.add('lit');
  }
}

function loanAt(target) {
  const object = target instanceof Element && target.closest('[data-loan]');
  return object && section.contains(object) ? object.dataset.loan : '';
}

/* ---- what moves it ---- */

/* `main/L9`; typed by hand `main/9` will do, and for `L9.a`, too. */
function figureOf(name) {
  const exact = document.getElementById(name);
  if (exact && exact.matches('figure')) return exact;
  const line = name.replace(/\/L?(\d+)$/, '/L$1');
  return $$('figure').find(figure => figure.id === line || figure.id.startsWith(line + '.') && /\/L\d+$/.test(line));
}

function go(hash) {
  const name = (() => { try { return decodeURIComponent(hash.slice(1)); } catch { return ''; } })();
  const figure = figureOf(name);
  if (figure) choose(figure.closest('section.fn'), $$('figure', figure.closest('section.fn')).indexOf(figure));
  else choose(sections.find(one => one.dataset.name === name) || section || sections.find(one => $('.refusals', one)) ||
    sections.find(one => one.dataset.name === 'main') || sections[0], 0);
}

function toLine(line) {
  const there = figures.map((figure, at) => at).filter(at => figures[at].dataset.line === line);
  if (there.length === 0) return;
  show(there.find(at => at > index && figures[index].dataset.line === line) ?? there[0]);
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element) || event.target.matches('select')) return;
  if (event.key === ' ' && event.target.matches('button, a')) return;
  const to = {ArrowRight: index + 1, PageDown: index + 1, ' ': index + (event.shiftKey ? -1 : 1), ArrowLeft: index - 1, PageUp: index - 1, Home: 0, End: figures.length - 1}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  show(to);
});
document.addEventListener('mouseover', event => dim(loanAt(event.target)));
document.addEventListener('focusin', event => dim(loanAt(event.target)));
document.addEventListener('click', event => {
  const row = event.target.closest('.lines li[data-line], .view [data-line]');
  if (row) toLine(row.dataset.line);
});
$('#back').onclick = () => show(index - 1);
$('#forth').onclick = () => show(index + 1);
$('#slider').oninput = event => show(+event.target.value);
$('#pick').onchange = event => choose(sections.find(one => one.dataset.name === event.target.value), 0);
$('.pick').hidden = sections.length === 1;
$('#print').onclick = () => print();
/* Where an address leads is not shown itself, and Tab would go on behind it: it shall begin at the top. */
function toTop() {
  const header = $('header');
  if (document.activeElement !== document.body) return;
  header.tabIndex = -1;
  header.focus({preventScroll: true});
  header.blur();
  header.removeAttribute('tabindex');
}
addEventListener('hashchange', () => { go(location.hash); toTop(); });
addEventListener('load', () => setTimeout(toTop));
addEventListener('resize', fit);

function theme(dark) {
  root.dataset.theme = dark ? 'dark' : 'light';
  $('#dark').setAttribute('aria-pressed', dark);
}
const asked = /[?&](dark|light)\b/.exec(location.search);
if (asked) theme(asked[1] === 'dark');
$('#dark').setAttribute('aria-pressed', asked ? asked[1] === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches);
$('#dark').onclick = event => theme(event.target.getAttribute('aria-pressed') !== 'true');

go(location.hash);
})();
