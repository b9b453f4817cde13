/** Who will read what a mentee says, in words they know: told before they answer. */
export const WhoReads = ({ mentorName }: { mentorName: string }) => (
  <p className="max-w-[60ch] text-sm text-ink-2">
    Who reads this: {mentorName}, and the people who check {mentorName}’s work. They do not see your real name. If
    somebody may get hurt, {mentorName} has to tell the person who keeps people safe.
  </p>
)
