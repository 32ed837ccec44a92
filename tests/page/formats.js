// A program that means harm, in every view and format: what it says stays text.
'use strict';
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { lien, folder, ok, same } = require('./tap.js');

const LONG = 'a_name_of_' + 'very_'.repeat(58);
/* Names of keywords and of 300 letters, markup in strings and comments, letters that run to the left, colours for a terminal, a refusal that speaks of all of them. */
const PROGRAM = `// </script></style></svg>--><img src=x onerror="window.injected = 1"> \x1b[31mred\x1b[0m \x07 שלום "quoted" 'so' &amp; \`so\` *so* {so} %s \\N \\l
struct r#type<'a> {
    r#match: &'a mut Vec<String>,
    ${LONG}: String,
}

fn r#fn<'long_lifetime_</script>`.replace('_</script>', '') + `>(r#in: &'long_lifetime mut Vec<String>) -> &'long_lifetime String {
    r#in.push(String::from("</text></g><script>window.injected = 2</script>")); // \x1b]0;title\x07 ]]>
    &r#in[0]
}

fn main() {
    let mut r#struct = vec![String::from("\x1b[2J<b>&lt;</b>"), String::from("\\u{202e}\\u{0}שלום \\"<!--")];
    let ${LONG} = String::from("\`*x*\`");
    let שלום = &r#struct[0];
    let r#let = &mut r#struct; // שלום </desc></title> \x1b[5m
    r#let.push(שלום.clone());
    let r#loop = r#type { r#match: r#let, ${LONG} };
    if r#loop.r#match.len() > 1 { println!("{} %s \\\\ {}", r#fn(r#loop.r#match), r#loop.${LONG}); }
    println!("{}", ${LONG});
}
`;

/* Nothing that steers a terminal or turns the direction of what stands beside it; lines and, in JSON, nothing else. */
const TREACHEROUS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

function run(args, name) {
  const found = spawnSync(lien, args, { encoding: 'utf8' });
  ok(found.status === 0 || found.status === 1, `hostile: ${name} succeeds`, found.status + found.stderr);
  ok(!/cannot draw|Graphviz|Warning|BUG/.test(found.stderr), `hostile: ${name} without a message of Graphviz`, found.stderr);
  for (const stream of ['stdout', 'stderr']) {
    const at = found[stream].search(TREACHEROUS);
    ok(at < 0, `hostile: ${name}: nothing treacherous on ${stream}`, JSON.stringify(found[stream].slice(Math.max(0, at - 60), at + 20)));
  }
  return found.stdout;
}

async function checkSvg(page, files) {
  let bad = '';
  for (const file of files) {
    const svg = fs.readFileSync(file, 'utf8');
    const wrong = await page.value(`(text => { const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (parsed.querySelector('parsererror')) return parsed.querySelector('parsererror').textContent;
      const names = new Set(['svg', 'title', 'desc', 'style', 'g', 'polygon', 'path', 'ellipse', 'polyline', 'rect', 'text', 'tspan']);
      for (const part of parsed.querySelectorAll('*')) {
        if (!names.has(part.localName)) return 'an element ' + part.localName;
        for (const attribute of part.attributes) if (/^on|href|^style$/i.test(attribute.name)) return 'an attribute ' + attribute.name;
      }
      const ids = [...parsed.querySelectorAll('[id]')].map(part => part.id);
      return new Set(ids).size === ids.length && ids.every(id => /^[A-Za-z0-9_]+$/.test(id)) ? '' : 'ids ' + ids.filter((id, at) => ids.indexOf(id) !== at || !/^[A-Za-z0-9_]+$/.test(id));
    })(${JSON.stringify(svg)})`);
    if (wrong || TREACHEROUS.test(svg)) bad += path.basename(file) + ': ' + (wrong || 'treacherous characters') + '\n';
  }
  ok(files.length > 8 && bad === '', `hostile: ${files.length} SVGs are well formed, with shapes and texts alone, each id once`, bad);
}

function checkDot(files) {
  const has = spawnSync('dot', ['-V']).status === 0;
  let bad = '';
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    if (TREACHEROUS.test(text)) bad += path.basename(file) + ': treacherous characters\n';
    const drawn = has && spawnSync('dot', ['-Tsvg', file], { encoding: 'utf8' });
    if (drawn && (drawn.status !== 0 || /syntax error|Error/.test(drawn.stderr) || /<script|<img|onerror="/.test(drawn.stdout))) bad += path.basename(file) + ': ' + drawn.stderr + '\n';
  }
  ok(files.length > 8 && bad === '', `hostile: ${files.length} DOTs${has ? ' are drawn by dot without a complaint' : ''}`, bad);
}

async function checkFormats(page) {
  const home = path.join(folder, 'we ird "<img src=x>&\';$(x)'), source = path.join(home, '-x <b>שלום\'".rs');
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(source, PROGRAM);
  for (const format of ['svg', 'dot', 'text', 'json']) run(['graph', '--view=all', '--format=' + format, '-o', path.join(home, format), source], 'graph as ' + format);
  const written = format => fs.readdirSync(path.join(home, format)).sort().map(name => path.join(home, format, name));
  await page.open(path.join(__dirname, 'blank.html'));
  await checkSvg(page, written('svg'));
  checkDot(written('dot'));
  const texts = written('text');
  same(texts.filter(file => TREACHEROUS.test(fs.readFileSync(file, 'utf8'))).map(file => path.basename(file)), [], `hostile: ${texts.length} texts with nothing treacherous`);
  ok(written('json').every(file => JSON.parse(fs.readFileSync(file, 'utf8')).functions.length === 1), 'hostile: JSON is JSON');
  run(['check', '--color=never', source], 'check');
  run(['facts', source], 'facts');
  const facts = JSON.parse(run(['facts', '--format=json', source], 'facts as JSON'));
  ok(facts.functions.length === 2 && facts.functions[1].rows.some(row => row.path === LONG), 'hostile: names are whole in the facts', JSON.stringify(facts).slice(0, 300));
  const file = path.join(home, 'page <x>.html');
  run(['page', source, '-o', file], 'page');
  await page.open(encodeURIComponent(file).replace(/%2F/g, '/'));
  for (let i = 0; i < 12; i++) await page.key('ArrowRight');
  await page.value(`document.querySelectorAll('section.on .choose button').forEach((button, at) => at > 0 && button.click())`);
  const found = await page.value(`({ injected: window.injected, scripts: document.scripts.length, images: document.images.length, handlers: document.querySelectorAll('[onerror], [onload]').length,
    strange: [...new Set([...document.body.querySelectorAll('*')].map(part => part.localName))].filter(name => !/^(header|h[123]|small|div|label|span|select|option|button|input|main|section|a|p|ol|ul|li|code|b|i|svg|use|g|defs|title|rect|path|polygon|ellipse|polyline|text|tspan|figure|figcaption|footer|kbd|script|mark)$/.test(name)),
    objects: document.querySelectorAll('section.on .stage svg > g').length, wide: document.scrollingElement.scrollWidth })`);
  ok(found.injected === undefined && found.scripts === 1 && found.images === 0 && found.handlers === 0 && found.strange.length === 0 && found.objects > 10 && found.wide <= 1280,
    'hostile: on the page it is text, and can be stepped through', JSON.stringify(found));
}

module.exports = { checkFormats };
