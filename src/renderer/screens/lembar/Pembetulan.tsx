import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import type { Sunting } from './sunting.ts';

function Isi({ sunting }: { sunting: Sunting }) {
  const [alasan, setAlasan] = useState('');
  const kirim = (): void => {
    if (alasan.trim() !== '') sunting.beriAlasan(alasan.trim());
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        kirim();
      }}
    >
      <ul>
        {sunting.pembetulan().map(([sel, semula, menjadi]) => (
          <li key={sel}>
            <strong>{namaSel(sel)}</strong>: {angkaSel(semula)} → {angkaSel(menjadi)}
          </li>
        ))}
      </ul>
      <Textarea
        mt="sm"
        label="Alasan pembetulan"
        description="Siapa yang meminta dan apa yang terlihat pada C.Hasil."
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={alasan}
        onChange={(e) => setAlasan(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey) return;
          e.preventDefault();
          kirim();
        }}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => sunting.beriAlasan(null)}>
          Kembalikan angka semula
        </Button>
        <Button type="submit" disabled={alasan.trim() === ''}>
          Betulkan
        </Button>
      </Group>
    </form>
  );
}

/** A figure that was read out is being changed: the paper's strike-through and paraf become a reason in the journal. */
export function Pembetulan({ sunting }: { sunting: Sunting }) {
  return (
    <Modal
      opened={sunting.membetulkan}
      onClose={() => sunting.beriAlasan(null)}
      title="Pembetulan angka yang sudah dibacakan"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {sunting.membetulkan ? <Isi sunting={sunting} /> : null}
    </Modal>
  );
}
