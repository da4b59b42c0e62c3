import { defineConfig, type LaunchOptions } from '@playwright/test';

// What the browser does by itself has no place in a test: no updates, no accounts, no traffic to anybody.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const asRoot = process.getuid?.() === 0;
const browser = process.env.REKAP_PERAMBAN_UJI ?? '/usr/bin/chromium';
const launchOptions: LaunchOptions = {
  executablePath: browser,
  // Chromium refuses its sandbox to root; only tests ever run as root.
  args: asRoot ? [...QUIET, '--no-sandbox'] : QUIET,
};

export default defineConfig({
  // One core and one database a test, and two cores on the machine.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { trace: 'off', screenshot: 'only-on-failure', locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
  projects: [
    {
      name: 'browser',
      testDir: 'tests/e2e/browser',
      outputDir: 'test-results/browser',
      use: { browserName: 'chromium', viewport: { width: 1366, height: 768 }, launchOptions },
    },
    { name: 'electron', testDir: 'tests/e2e/electron', outputDir: 'test-results/electron', workers: 1 },
    { name: 'kemasan', testDir: 'tests/e2e/kemasan', outputDir: 'test-results/kemasan', workers: 1 },
  ],
});
