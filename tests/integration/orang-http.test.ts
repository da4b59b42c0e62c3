import { beforeAll, describe, expect, it } from 'vitest';
import type { Peristiwa } from '../../src/contract/index.ts';
import type { Layanan } from '../../src/server/layanan.ts';
import { readPin } from '../../src/store/index.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';
import { nilai } from '../lib/pleno.ts';

const uji = layananUji();
let layanan: Layanan;
let k: Klien;

beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
  expect(await k.ditolak('orang')).toEqual([409, 'PLENO_BELUM_DIBUKA']);
  await k.panggil('simulasi', { badan: { desa: 1, tps: 1, benih: 5 } });
});

const param = (id: number): { param: Record<string, string> } => ({ param: { id: String(id) } });

describe('people, over HTTP', () => {
  it('practice has them from the start and says its PIN', async () => {
    const d = await k.panggil('orang');
    expect(d.pinLatihan).toBe('112233');
    expect(d.orang[0]).toMatchObject({ peran: 'ketua', punyaPin: true });
    expect(d.kontes).toMatchObject([{ kode: 'PPWP', peserta: [{ nomor: 1 }, { nomor: 2 }, { nomor: 3 }] }]);
  });

  it('several are added at once, changed, marked present; every window hears of it', async () => {
    const kabar: Peristiwa[] = [];
    const dengar = k.dengar((p) => {
      kabar.push(p);
      return kabar.filter((x) => x.jenis === 'orang').length === 3;
    });
    await new Promise((s) => setTimeout(s, 100));
    const pengamat = ['RINA', 'DODI'].map((nama) => ({ nama, peran: 'pengamat' as const }));
    const d = await k.panggil('tambahOrang', { badan: { orang: pengamat } });
    const rina = d.orang.find((o) => o.nama === 'RINA');
    const id = rina?.id ?? 0;
    const ubah = await k.panggil('ubahOrang', { ...param(id), badan: { nama: 'RINA S.', peran: 'panwaslu' } });
    expect(ubah.orang.find((o) => o.id === id)).toMatchObject({ nama: 'RINA S.', peran: 'panwaslu', punyaPin: false });
    const h = await k.panggil('catatHadir', { ...param(id), badan: { tanggal: '2024-02-15', hadir: true } });
    expect(h.hadir).toEqual([{ orang: id, tanggal: '2024-02-15', hadir: true }]);
    await dengar;
    expect(await k.ditolak('tambahOrang', { badan: { orang: [{ nama: 'X', peran: 'ketua' }] } })).toEqual([
      422,
      'ORANG_KETUA_GANDA',
    ]);
    expect(await k.ditolak('ubahOrang', { ...param(999), badan: { nama: 'X', peran: 'pengamat' } })).toEqual([
      404,
      'ORANG_TAK_DIKENAL',
    ]);
    expect((await k.ditolak('catatHadir', { ...param(id), badan: { tanggal: '2024-02-30', hadir: true } }))[0]).toBe(
      400,
    );
  });

  it('a PIN is set, refused, taken away with the PIN of another', async () => {
    const [ketua = 0, anggota = 0] = (await k.panggil('orang')).orang.map((o) => o.id);
    const atur = (pin: string, pinLama: string | null) =>
      k.ditolak('aturPin', { ...param(ketua), badan: { pin, pinLama } });
    expect(await atur('111111', null)).toEqual([422, 'PIN_LEMAH']);
    expect(await atur('739105', null)).toEqual([422, 'PIN_SUDAH_ADA']);
    expect(await atur('739105', '482615')).toEqual([403, 'PIN_SALAH']);
    expect((await atur('12', null))[0]).toBe(400);
    await k.panggil('aturPin', { ...param(ketua), badan: { pin: '739105', pinLama: '112233' } });
    const d = await k.panggil('hapusPin', { ...param(ketua), badan: { oleh: { orang: anggota, pin: '112233' } } });
    expect(d.orang[0]?.punyaPin).toBe(false);
  });

  it('too many wrong tries are answered 429, and the list says until when', async () => {
    const d = await k.panggil('orang');
    const anggota = d.orang.filter((o) => o.peran === 'anggota')[2]?.id ?? 0;
    const coba = () => k.ditolak('aturPin', { ...param(anggota), badan: { pin: '739105', pinLama: '000001' } });
    for (let i = 0; i < 4; i++) expect(await coba()).toEqual([403, 'PIN_SALAH']);
    expect(await coba()).toEqual([429, 'PIN_TERKUNCI']);
    expect((await k.panggil('orang')).orang.find((o) => o.id === anggota)?.terkunciSampai).toMatch(/^\d{4}-.*Z$/);
  });

  it('no answer holds a PIN, nor anything that is kept of one', async () => {
    const p = nilai(layanan.aplikasi.pleno());
    await k.panggil('aturPin', { ...param(1), badan: { pin: '739105', pinLama: null } });
    const simpan = readPin(p.s, 1);
    const rahasia = [simpan?.sidik, simpan?.garam].flatMap((b) =>
      (['hex', 'base64'] as const).map((bentuk) => Buffer.from(b ?? []).toString(bentuk)),
    );
    for (const nama of ['keadaan', 'beranda', 'orang', 'jejak', 'agenda', 'temuan', 'dokumen'] as const) {
      const r = await k.minta(nama, { param: { kontes: 'PPWP' } });
      const isi = await r.text();
      for (const x of ['739105', ...rahasia]) expect(isi, nama).not.toContain(x);
      expect(isi, nama).not.toMatch(/garam|sidikPin|parameter|"gagal"/);
    }
    expect((await k.panggil('verifikasi')).sah).toBe(true);
  });
});
