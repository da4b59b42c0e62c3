import type { Peristiwa } from '../../src/contract/index.ts';
import { type Jawab, KONTRAK, type NamaTitik, Peristiwa as SkemaPeristiwa } from '../../src/contract/index.ts';

/** A page without a browser: logs in, calls routes by name, listens to events. */
export class Klien {
  readonly url: string;
  #kue = '';

  constructor(url: string) {
    this.url = url;
  }

  async masuk(kunci: string): Promise<this> {
    const minta = () => fetch(`${this.url}/masuk?kunci=${kunci}`, { redirect: 'manual' });
    // A core that was started again has its old port: a connection kept from before it is only now found dead.
    const r = await minta().catch(minta);
    this.#kue = (r.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return this;
  }

  get tajuk(): Record<string, string> {
    return { cookie: this.#kue, origin: this.url };
  }

  async minta(
    nama: NamaTitik,
    o: { param?: Record<string, string>; kueri?: Record<string, string>; badan?: unknown } = {},
  ): Promise<Response> {
    const titik = KONTRAK[nama];
    const jalur = titik.jalur.replace(/:(\w+)/g, (_, k: string) => encodeURIComponent(o.param?.[k] ?? ''));
    const kueri = o.kueri ? `?${new URLSearchParams(o.kueri)}` : '';
    const isi = titik.metode === 'GET' ? {} : { body: JSON.stringify(o.badan ?? {}) };
    return fetch(`${this.url}${jalur}${kueri}`, {
      method: titik.metode,
      headers: { ...this.tajuk, 'content-type': 'application/json' },
      ...isi,
    });
  }

  /** Calls a route that must succeed. */
  async panggil<N extends NamaTitik>(nama: N, o: Parameters<Klien['minta']>[1] = {}): Promise<Jawab<N>> {
    const r = await this.minta(nama, o);
    const isi = await r.json();
    if (!r.ok) throw new Error(`${nama}: ${JSON.stringify(isi)}`);
    return KONTRAK[nama].jawab.parse(isi) as Jawab<N>;
  }

  /** Code of a refusal. */
  async ditolak(nama: NamaTitik, o: Parameters<Klien['minta']>[1] = {}): Promise<[number, string]> {
    const r = await this.minta(nama, o);
    const isi = (await r.json()) as { galat?: { kode: string } };
    return [r.status, isi.galat?.kode ?? ''];
  }

  async titip(berkas: Record<string, string>): Promise<string> {
    const form = new FormData();
    for (const [nama, isi] of Object.entries(berkas)) form.append('berkas', new Blob([isi]), nama);
    const r = await fetch(`${this.url}/api/titipan`, { method: 'POST', headers: this.tajuk, body: form });
    return ((await r.json()) as { titipan: string }).titipan;
  }

  /** Events from now on, until `henti` says so. */
  async dengar(terima: (p: Peristiwa) => boolean): Promise<void> {
    const batal = new AbortController();
    const r = await fetch(`${this.url}/api/peristiwa`, { headers: this.tajuk, signal: batal.signal });
    let sisa = '';
    try {
      for await (const potong of (r.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
        sisa += potong;
        const pesan = sisa.split('\n\n');
        sisa = pesan.pop() ?? '';
        for (const p of pesan) {
          const data = /^data: (.*)$/m.exec(p)?.[1];
          if (data && terima(SkemaPeristiwa.parse(JSON.parse(data)))) return;
        }
      }
    } catch {
      // The core went away: the caller sees what it did not get.
    } finally {
      batal.abort();
    }
  }

  async tungguImpor(id: string, tahap: string): Promise<Jawab<'lihatImpor'>> {
    for (let i = 0; i < 600; i++) {
      const k = await this.panggil('lihatImpor', { param: { id } });
      if (k.tahap === tahap) return k;
      if (k.tahap === 'gagal' || k.tahap === 'batal') throw new Error(`impor ${k.tahap}: ${k.galat?.kalimat}`);
      await new Promise((s) => setTimeout(s, 50));
    }
    throw new Error(`impor tidak sampai ${tahap}`);
  }
}
