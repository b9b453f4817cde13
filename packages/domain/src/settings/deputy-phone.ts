/** On which number a setting's deputy is reached: their own, or, where it was left empty, the safeguarding lead's. */
export const deputyPhoneOf = ({ dslPhone, deputyPhone }: { dslPhone: string; deputyPhone: string | null }): string =>
  deputyPhone ?? dslPhone
