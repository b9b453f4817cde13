/** Every column that holds something sealed, and what its value is bound to. A new one that is not here fails a test. */
export type SealedColumn = { table: string; id: string; column: string; kind: 'text' | 'bytes'; about: string }

const text = (table: string, column: string, about: string, id = 'id'): SealedColumn => ({
  ...{ table, id, column, kind: 'text', about },
})

export const sealedColumns: readonly SealedColumn[] = [
  text('MenteeIdentity', 'sealed', 'mentee', 'relationshipId'),
  text('AgreementSignature', 'sealedName', 'signature'),
  { table: 'PaperCopy', id: 'agreementId', column: 'sealed', kind: 'bytes', about: 'paper' },
  text('FeedbackAnswer', 'sealedName', 'feedback', 'requestId'),
  text('FeedbackAnswer', 'sealedContact', 'feedback-contact', 'requestId'),
  text('TestimonyReview', 'sealedContact', 'testimony-contact'),
  text('Link', 'sealedTo', 'link'),
  text('OutgoingMail', 'sealed', 'mail'),
  text('RelationshipMove', 'sealedReason', 'pause'),
  text('Concern', 'sealed', 'concern'),
  text('Concern', 'handledSealed', 'concern-handled'),
  text('PortfolioFile', 'sealedKey', 'file'),
]
