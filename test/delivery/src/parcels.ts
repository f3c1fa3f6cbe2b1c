import { defineEvent, derivedId, on, onEvery, projection, Text } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A domain small enough to be followed by eye: parcels are sent, move, and are lost. */
export const ParcelSent = defineEvent('parcels.parcel-sent', 1, { parcelId: Text(40), weight: Type.Number(), note: Text(200) });
export const ParcelMoved = defineEvent('parcels.parcel-moved', 1, { parcelId: Text(40), to: Text(40) });
export const ParcelLost = defineEvent('parcels.parcel-lost', 1, { parcelId: Text(40) });

@Entity({ name: 'parcel_details' })
export class ParcelRow {
  @PrimaryColumn({ type: 'uuid', name: 'parcel_id' }) parcelId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'double precision' }) weight!: number;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'text', array: true }) stops!: string[];
  @Column({ type: 'text' }) last!: string;
}

@Entity({ name: 'arrivals_per_place' })
export class PlaceRow {
  @PrimaryColumn({ type: 'text' }) place!: string;
  @PrimaryColumn({ type: 'int' }) lane!: number;
  @Column({ type: 'int' }) arrivals!: number;
}

/** Everything that an event carries, as it came: the bytes of its data too. */
@Entity({ name: 'chain' })
export class ChainRow {
  @PrimaryColumn({ type: 'int' }) lane!: number;
  @Column({ type: 'int' }) events!: number;
  @Column({ type: 'text' }) hash!: string;
}

export const views = [
  projection(ParcelRow, {
    name: 'parcel-details',
    version: 1,
    mirrors: 'parcel',
    when: [
      on(ParcelSent, (_, { data, occurredAt }) => ({ parcelId: data.parcelId, version: 0, weight: data.weight, note: data.note, stops: [], last: occurredAt })),
      on(ParcelMoved, (row, { data, recordedAt }) => row && { ...row, stops: [...row.stops, data.to], last: recordedAt }),
      on(ParcelLost, () => null),
    ],
    keyOf: ({ data }) => data.parcelId,
  }),
  projection(PlaceRow, {
    name: 'arrivals-per-place',
    version: 1,
    when: [on(ParcelMoved, (row, { data, lane }) => ({ place: data.to, lane, arrivals: (row?.arrivals ?? 0) + 1 }))],
    keyOf: ({ data, lane }) => ({ place: data.to, lane }),
  }),
  projection(ChainRow, {
    name: 'chain',
    version: 1,
    when: [
      onEvery<ChainRow>((row, event) => {
        const { id, stream, version, lane, position, type, schemaVersion, partyId, commandId, commandIndex, occurredAt, recordedAt, metadata } = event;
        const { actor, origin, correlationId, causationId, traceparent = '' } = metadata;
        const text = (event as { readonly dataText?: string }).dataText ?? 'no text';
        const all = [id, stream, version, lane, position, type, schemaVersion, partyId, commandId, commandIndex, occurredAt, recordedAt, actor.id, actor.role, origin, correlationId, causationId, traceparent, text];

        return { lane, events: (row?.events ?? 0) + 1, hash: derivedId(row?.hash ?? '', ...all.map(String)) };
      }),
    ],
    keyOf: ({ lane }) => String(lane),
  }),
];

export const relations = ['parcel_details', 'arrivals_per_place', 'chain'];

const PARCELS = 90;

/** What happens in a round, as (parcel, fact). Every parcel is sent in round 0; some are lost and sent again. */
export const round = (number: number) =>
  Array.from({ length: PARCELS }, (_, parcel) => {
    const parcelId = derivedId('parcel', String(parcel));
    const fact =
      number === 0 || (number + parcel) % 11 === 1
        ? ParcelSent({ parcelId, weight: parcel / 3, note: `第 ${number} 次 "${parcel}"\t\\ — café` })
        : (number + parcel) % 11 === 0
          ? ParcelLost({ parcelId })
          : ParcelMoved({ parcelId, to: `place ${(parcel * 7 + number) % 9}` });

    return { parcelId, fact };
  });
