import http from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { KONTRAK } from '../../src/contract/index.ts';
import type { Layanan } from '../../src/server/layanan.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

const uji = layananUji();
let layanan: Layanan;
let k: Klien;
const DESA = '9901010001';

beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
});

/** A raw request, for headers that fetch does not let one set. */
function mentah(headers: Record<string, string>, method = 'GET', jalur = '/api/keadaan'): Promise<number> {
  return new Promise((selesai, tolak) => {
    const r = http.request({ host: '127.0.0.1', port: layanan.port, path: jalur, method, headers }, (j) => {
      j.resume();
      selesai(j.statusCode ?? 0);
    });
    r.on('error', tolak);
    r.end();
  });
}

describe('the door', () => {
  it('is closed without the secret, with a wrong one, and opens with the right one', async () => {
    expect(await mentah({})).toBe(401);
    expect(await mentah({ cookie: `rekap_${layanan.port}=${'b'.repeat(64)}` })).toBe(401);
    expect(await mentah({}, 'GET', '/masuk?kunci=salah')).toBe(401);
    expect(await mentah(k.tajuk)).toBe(200);
  });

  it('refuses a foreign Host (DNS rebinding) and a foreign or missing Origin on writes', async () => {
    expect(await mentah({ ...k.tajuk, host: 'jahat.example' })).toBe(403);
    expect(await mentah({ ...k.tajuk, origin: 'http://jahat.example' })).toBe(403);
    const { cookie } = k.tajuk;
    expect(await mentah({ cookie: cookie ?? '' }, 'POST', '/api/pleno/tutup')).toBe(403);
  });

  it('every route of the contract says who may call it, and is closed to strangers', async () => {
    for (const titik of Object.values(KONTRAK)) {
      expect(['operator', 'panel', 'penonton']).toContain(titik.izin);
      const jalur = titik.jalur.replace(/:\w+/g, 'x');
      expect(await mentah({ origin: layanan.url }, titik.metode, jalur), jalur).toBe(401);
    }
    expect(await mentah({}, 'GET', '/api/peristiwa')).toBe(401);
    expect(await mentah({}, 'GET', '/api/dokumen/1/pdf')).toBe(401);
  });

  it('answers nothing outside the built pages', async () => {
    expect(await mentah(k.tajuk, 'GET', '/..%2f..%2fpackage.json')).toBe(404);
    expect(await mentah(k.tajuk, 'GET', '/%2e%2e/%2e%2e/package.json')).toBe(404);
  });

  it('sends a content policy without inline scripts', async () => {
    const r = await fetch(`${layanan.url}/api/keadaan`, { headers: k.tajuk });
    expect(r.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(r.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the work, over HTTP', () => {
  it('without a plenary, every question about one says so', async () => {
    expect(await k.ditolak('beranda')).toEqual([409, 'PLENO_BELUM_DIBUKA']);
  });

  it('starts a practice plenary, which is then the open one', async () => {
    const p = await k.panggil('simulasi', { badan: { desa: 3, tps: 12, benih: 7 } });
    expect(p).toMatchObject({ simulasi: true, jumlahDesa: 3, jumlahTps: 12 });
    const keadaan = await k.panggil('keadaan');
    expect(keadaan.pleno?.folder).toBe(p.folder);
    expect(keadaan.rak).toMatchObject([{ simulasi: true, tps: 12 }]);
    expect(await k.ditolak('simulasi', { badan: { desa: 9, tps: 3, benih: 7 } })).toEqual([400, 'PERMINTAAN_BENTUK']);
  });

  it('refuses malformed requests in words', async () => {
    const bukanAngka = await k.minta('jawabKeberatan', {
      param: { nomor: 'satu' },
      badan: { status: 'ditolak', jawaban: 'Sesuai.', hitungUlang: null },
    });
    const { galat } = (await bukanAngka.json()) as { galat: { kalimat: string } };
    expect(galat.kalimat).toBe('Permintaan tidak sesuai bentuk: nomor: bukan bilangan.');
    expect(await k.ditolak('rekap', { param: { kontes: 'PPWP', wilayah: '../../x' } })).toEqual([
      400,
      'PERMINTAAN_BENTUK',
    ]);
    expect(await k.ditolak('rekap', { param: { kontes: 'DPR', wilayah: '990101' } })).toEqual([
      404,
      'KONTES_TAK_DIKENAL',
    ]);
    expect(await k.ditolak('rekap', { param: { kontes: 'PPWP', wilayah: '310102' } })).toEqual([
      404,
      'WILAYAH_TAK_DIKENAL',
    ]);
    const r = await fetch(`${layanan.url}/api/pleno/buka`, {
      method: 'POST',
      headers: { ...k.tajuk, 'content-type': 'application/json' },
      body: '{"folder":',
    });
    expect(r.status).toBe(400);
  });

  it('a saved cell reaches every listener, moves the recap, and can be undone', async () => {
    const agenda = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
    const tps = agenda.desa[0]?.tps[0]?.tps ?? '';
    const param = { kontes: 'PPWP', tps };
    const lama = await k.panggil('lembar', { param });
    const rekapLama = await k.panggil('rekap', { param: { kontes: 'PPWP', wilayah: '990101' } });
    const kabar = new Promise<number>((selesai) => {
      void k.dengar((p) => {
        if (p.jenis !== 'lembar') return false;
        selesai(p.versi);
        return true;
      });
    });
    await new Promise((s) => setTimeout(s, 100));
    const nilaiLama = lama.isian['IV.1'] ?? 0;
    const baru = await k.panggil('ubahLembar', { param, badan: { versi: lama.versi, sel: { 'IV.1': nilaiLama + 5 } } });
    expect(await kabar).toBe(baru.versi);
    const rekap = await k.panggil('rekap', { param: { kontes: 'PPWP', wilayah: '990101' } });
    expect(rekap.isian['IV.1']).toBe((rekapLama.isian['IV.1'] ?? 0) + 5);
    expect(baru.temuan.map((t) => t.kode)).toContain('S301');
    expect(baru.riwayat[0]).toMatchObject({
      jenis: 'lembar.diubah',
      sel: [{ sel: 'IV.1', semula: nilaiLama, menjadi: nilaiLama + 5 }],
    });
    expect(await k.ditolak('ubahLembar', { param, badan: { versi: lama.versi, sel: { 'IV.1': 0 } } })).toEqual([
      409,
      'LEMBAR_USANG',
    ]);
    expect(await k.ditolak('ubahLembar', { param, badan: { versi: baru.versi, sel: { 'IV.1': -1 } } })).toEqual([
      400,
      'PERMINTAAN_BENTUK',
    ]);
    const kembali = await k.panggil('urungLembar', { param, badan: { versi: baru.versi } });
    expect(kembali.isian['IV.1']).toBe(nilaiLama);
  });

  it('the sheets behind a sum add up to it', async () => {
    const param = { kontes: 'PPWP', wilayah: '990101', sel: 'IV.2' };
    const r = await k.panggil('rincian', { param });
    const rekap = await k.panggil('rekap', { param });
    expect(r.lembar.reduce((a, l) => a + (l.nilai ?? 0), 0)).toBe(rekap.isian['IV.2']);
    expect(r.jumlah).toBe(rekap.isian['IV.2']);
    expect(r.lembar).toHaveLength(12);
  });

  it('makes a document in the background and serves the very bytes whose hash it states', async () => {
    const d = await k.panggil('buatDokumen', {
      badan: { model: 'D.HASIL-KECAMATAN', kontes: 'PPWP', wilayah: '990101', kertas: 'F4' },
    });
    expect(d).toMatchObject({ draf: true, mutakhir: true });
    const r = await fetch(layanan.url + d.pdf, { headers: k.tajuk });
    const { sha256Hex } = await import('../../src/store/index.ts');
    expect(sha256Hex(new Uint8Array(await r.arrayBuffer()))).toBe(d.sha256);
    expect(
      await k.ditolak('buatDokumen', {
        badan: { model: 'D.HASIL-KABKO', kontes: 'PPWP', wilayah: '990101', kertas: 'F4' },
      }),
    ).toEqual([422, 'MODEL_TAK_DIKENAL']);
  });

  it('verifies itself', async () => {
    expect(await k.panggil('verifikasi', {})).toMatchObject({ sah: true });
  });
});

describe('import by upload', () => {
  const berkas = (suara: number, ubah: object = {}): string =>
    JSON.stringify({
      chart: { '100025': suara, '100026': 20, '100027': 30 },
      administrasi: null,
      psu: null,
      ts: '2024-02-14 21:46:01',
      status_suara: true,
      status_adm: false,
      images: [],
      ...ubah,
    });

  it('previews, writes after consent, changes nothing the second time, and keeps other figures as a finding', async () => {
    const definisi = await k.titip({
      'definisi/ppwp.json': JSON.stringify({
        '100025': { ts: '2024-02-14 00:00:00', nama: 'A', warna: '#000', nomor_urut: 1 },
        '100026': { ts: '2024-02-14 00:00:00', nama: 'B', warna: '#000', nomor_urut: 2 },
        '100027': { ts: '2024-02-14 00:00:00', nama: 'C', warna: '#000', nomor_urut: 3 },
      }),
      'definisi/wilayah/0.json': '[{"nama":"P","id":1,"kode":"99","tingkat":1}]',
      'definisi/wilayah/99.json': '[{"nama":"K","id":2,"kode":"9901","tingkat":2}]',
      'definisi/wilayah/9901.json': '[{"nama":"KECAMATAN UJI.","id":3,"kode":"990101","tingkat":3}]',
      'definisi/wilayah/990101.json': `[{"nama":"DESA","id":4,"kode":"${DESA}","tingkat":4}]`,
      [`definisi/wilayah/${DESA}.json`]: `[{"nama":"TPS 001","id":5,"kode":"${DESA}001","tingkat":5},{"nama":"TPS 002","id":6,"kode":"${DESA}002","tingkat":5}]`,
    });
    const draf = await k.panggil('bacaDefinisi', { badan: { asal: [{ titipan: definisi }] } });
    expect(draf.siap?.tempat).toMatchObject([
      { kode: '9901', nama: 'K', induk: 'P', tingkat: 2, kecamatan: 1, desa: 1, tps: 2 },
      { kode: '990101', nama: 'KECAMATAN UJI', induk: 'K', tingkat: 3, kecamatan: 0, desa: 1, tps: 2 },
    ]);
    await k.panggil('buatPleno', { badan: { definisi: draf.siap?.hash, wilayah: '990101' } });

    const impor = async (isi: Record<string, string>) => {
      const { id } = await k.panggil('mulaiImpor', {
        badan: { sumber: 'hasil', kontes: 'PPWP', asal: { titipan: await k.titip(isi) } },
      });
      const siap = await k.tungguImpor(id, 'siap');
      await k.panggil('terapkanImpor', { param: { id } });
      return { siap, jadi: await k.tungguImpor(id, 'selesai') };
    };
    const pertama = await impor({
      [`${DESA}001.json`]: berkas(10),
      'rusak.json': '{',
      [`x/../${DESA}002.json`]: '{"chart":',
    });
    expect(pertama.siap.pratinjau).toMatchObject({ berkas: 3, masuk: 1, sama: 0, beda: 0 });
    expect(pertama.jadi.pratinjau?.ditolak.map((d) => d.kode).sort()).toEqual(['BERKAS_BUKAN_JSON', 'BERKAS_NAMA']);

    const jurnal = (await k.panggil('jejak')).jumlah;
    expect((await impor({ [`${DESA}001.json`]: berkas(10) })).jadi.pratinjau).toMatchObject({ masuk: 0, sama: 1 });
    expect((await k.panggil('jejak')).jumlah).toBe(jurnal);

    const lain = await impor({ [`${DESA}001.json`]: berkas(99) });
    expect(lain.siap.pratinjau?.rincianBeda).toMatchObject([{ sel: [{ sel: 'IV.1', tercatat: 10, datang: 99 }] }]);
    const lembar = await k.panggil('lembar', { param: { kontes: 'PPWP', tps: `${DESA}001` } });
    expect(lembar.isian['IV.1']).toBe(10);
    expect(lembar.temuan.find((t) => t.kode === 'B803')?.pesan).toMatch(/IV\.1 10 → 99/);
    expect((await impor({ [`${DESA}001.json`]: berkas(99) })).jadi.pratinjau).toMatchObject({ sama: 1, beda: 0 });

    // Once the paper was read again and the sheet says 99, the finding is settled.
    await k.panggil('ubahLembar', {
      param: { kontes: 'PPWP', tps: `${DESA}001` },
      badan: { versi: lembar.versi, sel: { 'IV.1': 99 } },
    });
    const beres = await k.panggil('lembar', { param: { kontes: 'PPWP', tps: `${DESA}001` } });
    expect(beres.temuan.map((t) => t.kode)).not.toContain('B803');
    expect(await k.panggil('verifikasi', {})).toMatchObject({ sah: true });
  });

  it('a cancelled import leaves nothing behind', async () => {
    const { id } = await k.panggil('mulaiImpor', {
      badan: {
        sumber: 'hasil',
        kontes: 'PPWP',
        asal: { titipan: await k.titip({ [`${DESA}002.json`]: berkas(5) }) },
      },
    });
    await k.tungguImpor(id, 'siap');
    expect(
      await k.ditolak('mulaiImpor', { badan: { sumber: 'hasil', kontes: 'PPWP', asal: { jalur: ['/'] } } }),
    ).toEqual([409, 'IMPOR_SEDANG_BERJALAN']);
    expect((await k.panggil('batalImpor', { param: { id } })).tahap).toBe('batal');
    expect((await k.panggil('lembar', { param: { kontes: 'PPWP', tps: `${DESA}002` } })).status).toBe('kosong');
  });
});
