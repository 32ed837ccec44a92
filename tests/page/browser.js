// A headless Chromium, spoken to through its debugging pipe: no packages needed.
'use strict';
const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

class Browser {
  static async start() {
    const browser = new Browser();
    browser.home = fs.mkdtempSync(path.join(os.tmpdir(), 'lien-page-'));
    browser.process = spawn(process.env.CHROMIUM || 'chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
      '--hide-scrollbars', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--remote-debugging-pipe',
      '--user-data-dir=' + browser.home, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    browser.calls = new Map();
    browser.events = [];
    browser.next = 1;
    let rest = '';
    browser.process.stdio[4].setEncoding('utf8').on('data', data => {
      const messages = (rest + data).split('\0');
      rest = messages.pop();
      for (const message of messages) browser.receive(JSON.parse(message));
    });
    browser.process.on('exit', () => browser.calls.forEach(call => call.reject(new Error('the browser ended'))));
    return browser;
  }
  receive(message) {
    const call = this.calls.get(message.id);
    if (!call) { this.events.push(message); return; }
    this.calls.delete(message.id);
    if (message.error) call.reject(new Error(message.error.message));
    else call.resolve(message.result);
  }
  send(method, params = {}, sessionId) {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.calls.set(id, { resolve, reject });
      this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }
  async page() {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId);
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await page.send(domain + '.enable');
    return page;
  }
  async stop() {
    const ended = new Promise(resolve => this.process.on('exit', resolve));
    this.send('Browser.close').catch(() => {});
    await ended;
    fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

class Page {
  constructor(browser, session) {
    this.browser = browser;
    this.session = session;
  }
  send(method, params) { return this.browser.send(method, params, this.session); }
  events(method) { return this.browser.events.filter(event => event.sessionId === this.session && event.method === method); }
  async open(file, more = '') {
    const before = this.events('Page.loadEventFired').length;
    await this.send('Page.navigate', { url: 'about:blank' });
    while (this.events('Page.loadEventFired').length === before) await new Promise(resolve => setTimeout(resolve, 10));
    const blank = this.events('Page.loadEventFired').length;
    await this.send('Page.navigate', { url: 'file://' + path.resolve(file) + more });
    while (this.events('Page.loadEventFired').length === blank) await new Promise(resolve => setTimeout(resolve, 10));
  }
  async size(width, height, scale = 1) {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  }
  async value(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception ? exceptionDetails.exception.description : exceptionDetails.text);
    return result.value;
  }
  async key(key, text = '') {
    const codes = { ' ': 32, Home: 36, End: 35, PageUp: 33, PageDown: 34, ArrowLeft: 37, ArrowRight: 39, Tab: 9, Enter: 13 };
    const event = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: codes[key], text };
    await this.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
  async click(selector) {
    const { x, y } = await this.value(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({block: 'center'});
      const b = e.getBoundingClientRect(); return {x: b.x + Math.min(b.width / 2, 60), y: b.y + b.height / 2}; })()`);
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: type === 'mouseMoved' ? 'none' : 'left', clickCount: 1 });
  }
  async point(selector) {
    const { x, y } = await this.value(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({block: 'nearest'}); const b = e.getBoundingClientRect(); return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()`);
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }
  async shot(file, whole = false) {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole });
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }
  async pdf(file) {
    const { data } = await this.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }
}

module.exports = { Browser };
