// Text stays in its box whatever the fonts: every drawing of the given programs, in a browser, measured against the boxes that the DOT gives.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { lien, folder, ok } = require('./tap.js');

/* A local font made wider stands for one that nobody thought of. */
const FONTS = {
  'as they are': '',
  'DejaVu alone': `text{font-family:"DejaVu Sans"}.m{font-family:"DejaVu Sans Mono"}`,
  'Liberation alone': `text{font-family:"Liberation Sans"}.m{font-family:"Liberation Mono"}`,
  'serif': `text,.m{font-family:"DejaVu Serif",serif}`,
  'one family for all': `text,.m{font-family:"DejaVu Sans",sans-serif}`,
  'fallbacks': `text{font-family:"no such font",sans-serif}.m{font-family:"no such font",monospace}`,
  'a code font of twice the width': `@font-face{font-family:Wide;src:local("DejaVu Sans Mono"),local("DejaVuSansMono");size-adjust:200%}.m{font-family:Wide}`,
};

/* id -> box of every node, from its place and size in inches, in points from the lower left corner. */
function readBoxes(dot) {
  const boxes = {};
  const node = /^\t("(?:[^"\\]|\\[\s\S])*"|\w+)\t? ?\[((?:[^"<\]]|"(?:[^"\\]|\\[\s\S])*"|<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>)*)\];/mg;
  for (let found; (found = node.exec(dot));) {
    const set = {};
    for (const [, name, value] of found[2].matchAll(/(\w+)=("(?:[^"\\]|\\[\s\S])*"|<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>|[^,\s\]]+)/g)) set[name] = value.replace(/^"|"$/g, '');
    if (!set.pos || !set.width) continue;
    const [x, y] = set.pos.split(',').map(Number), width = set.width * 72 + (set.shape === 'none' ? 0 : +(set.penwidth || 1)), height = set.height * 72;
    boxes[found[1].replace(/^"|"$/g, '')] = { left: x - width / 2, right: x + width / 2, top: -y - height / 2, bottom: -y + height / 2 };
  }
  return boxes;
}

/* In the browser: texts out of their boxes, and texts that lie on one another. */
const MEASURE = `(boxesOf => {
  const wrong = [];
  let count = 0;
  for (const [name, boxes] of Object.entries(boxesOf)) {
    const svg = document.getElementById(name), texts = [];
    for (const text of svg.querySelectorAll('text')) {
      if (text.textContent.trim() === '') continue;
      const id = text.parentNode.id, box = boxes[id], is = text.getBBox();
      count++;
      if (!box) { wrong.push(name + ': ' + id + ' has no box'); continue; }
      if (is.x < box.left - 1.5 || is.x + is.width > box.right + 1.5)
        wrong.push(name + ': ' + id + ' "' + text.textContent + '" ' + is.x.toFixed(1) + ' to ' + (is.x + is.width).toFixed(1) + ', its box ' + box.left.toFixed(1) + ' to ' + box.right.toFixed(1));
      const baseline = +text.getAttribute('y'), size = parseFloat(getComputedStyle(text).fontSize);
      if (baseline > box.bottom + 1 || baseline - size * .7 < box.top - 1) wrong.push(name + ': ' + id + ' stands out of its box upwards or downwards');
      texts.push({ id, words: text.textContent, left: is.x, right: is.x + is.width, top: baseline - size * .68, bottom: baseline });
    }
    for (let i = 0; i < texts.length; i++)
      for (let k = 0; k < i; k++) {
        const one = texts[i], two = texts[k];
        if (Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 2)
          wrong.push(name + ': ' + one.id + ' "' + one.words + '" lies on ' + two.id + ' "' + two.words + '"');
      }
  }
  return { wrong, count };
})`;

/* One page with all drawings of a program. */
function gather(source) {
  const name = source.replace(/^.*examples\/|\.rs$/g, '').replace(/\W+/g, '_'), drawn = path.join(folder, 'fonts', name), boxes = {};
  for (const format of ['svg', 'dot']) execFileSync(lien, ['graph', '--view=all', '--format=' + format, '-o', drawn, source], { stdio: 'pipe' });
  let html = '<!DOCTYPE html><meta charset="utf-8"><body>';
  for (const file of fs.readdirSync(drawn).filter(file => file.endsWith('.svg')).sort()) {
    boxes[file] = readBoxes(fs.readFileSync(path.join(drawn, file.replace(/svg$/, 'dot')), 'utf8'));
    html += fs.readFileSync(path.join(drawn, file), 'utf8').replace(/^<\?xml[^>]*>\s*/, '').replace('<svg ', `<svg id="${file}" `);
  }
  fs.writeFileSync(path.join(drawn, 'all.html'), html);
  return { name, page: path.join(drawn, 'all.html'), boxes };
}

const wrong = Object.fromEntries(Object.keys(FONTS).map(font => [font, []]));
let texts = 0, programs = 0;

/* The program's page is open. */
async function measureFonts(page, { name, boxes }, fonts) {
  programs++;
  await page.value(`document.body.append(document.createElement('style'))`);
  for (const font of fonts) {
    await page.value(`(async () => { document.querySelector('body > style').textContent = ${JSON.stringify(FONTS[font])}; document.body.getBoundingClientRect(); await document.fonts.ready; })()`);
    const found = await page.value(`${MEASURE}(${JSON.stringify(boxes)})`);
    texts += found.count;
    wrong[font].push(...found.wrong.map(words => name + '/' + words));
  }
}

function checkFonts() {
  for (const font of Object.keys(FONTS))
    ok(wrong[font].length === 0, `text stays in its box, and on no other text: ${font}`, `${wrong[font].length} do not\n` + wrong[font].slice(0, 40).join('\n'));
  console.log(`# ${texts} texts of ${programs} programs measured`);
}

module.exports = { FONTS, gather, measureFonts, checkFonts };
