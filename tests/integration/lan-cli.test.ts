import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, openPleno } from '../../src/app/index.ts';
import { readReceipts } from '../../src/store/index.ts';
import { folderBerkas, KAB, KEC_A, plenoDi, plenoPenuh } from '../lib/paket.ts';
import { nilai } from '../lib/pleno.ts';

const { akar, hapus } = folderBerkas('lan-cli');
afterAll(hapus);
const di = (...x: string[]): string => path.join(akar, ...x);
const CLI = path.join(import.meta.dirname, '../../src/cli/index.ts');
const umum = (nama: string): string[] => ['--data', di(nama, 'pleno'), '--akar', di(nama), '--json'];

function rekap(...arg: string[]) {
  const h = spawnSync(process.execPath, [CLI, ...arg], { encoding: 'utf8' });
  return { kode: h.status, json: /^[[{]/.test(h.stdout) ? (JSON.parse(h.stdout) as unknown) : null, stderr: h.stderr };
}

it('headless host and sender, each a process: paired by the address, sent, acknowledged, listed', async () => {
  closePleno(plenoPenuh(di('ppk/pleno'), KEC_A));
  closePleno(plenoDi(di('kab/pleno'), KAB));
  const host = spawn(process.execPath, [CLI, 'server', ...umum('kab'), '--lan', '--port-lan', '0', '--pasangkan']);
  try {
    const alamat = await new Promise<string>((ada, gagal) => {
      let teks = '';
      host.stderr.on('data', (b: Buffer) => {
        teks += b.toString();
        const m = /rekap-lan:\/\/\S+:(\d+)(\/\S+)\n/.exec(teks);
        if (m) ada(`rekap-lan://127.0.0.1:${m[1]}${m[2]}`);
      });
      host.on('exit', () => gagal(new Error(teks)));
    });
    expect(rekap('kirim', ...umum('ppk'), '--sekali')).toMatchObject({
      kode: 1,
      stderr: expect.stringMatching(/^LAN_TUJUAN: .*Pasangkan/),
    });
    expect(rekap('pasangkan', ...umum('ppk'), alamat)).toMatchObject({ kode: 0, json: { kata: expect.any(String) } });
    expect(rekap('kirim', ...umum('ppk'), '--no-dokumen')).toMatchObject({ kode: 0, json: { sampai: 1, sisa: [] } });
    // The switch of the application holds here too.
    fs.writeFileSync(di('ppk/jaringan.json'), '{"format":1,"tanpa":true}');
    for (const p of [['kirim'], ['pasangkan', alamat]])
      expect(rekap(...p, ...umum('ppk'))).toMatchObject({
        kode: 1,
        stderr: expect.stringMatching(/^JARINGAN_DIMATIKAN/),
      });
    expect(rekap('kotak-masuk', ...umum('kab'))).toMatchObject({
      kode: 0,
      json: [{ wilayah: KEC_A, lembar: 6, penandaDiSini: 'tidak dikenal' }],
    });
  } finally {
    host.kill('SIGTERM');
    await new Promise((r) => host.on('exit', r));
  }
  const p = nilai(openPleno(di('ppk/pleno'), { tulis: false }));
  expect(readReceipts(p.s)).toHaveLength(1);
  closePleno(p);
});
