/** Above the form, once the unit that holds the session has passed: what a correction does. */
const AfterPass = () => (
  <div role="note" className="grid max-w-[62ch] gap-1 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
    <p className="font-[640]">This session is part of a unit that has passed.</p>
    <p>
      What was submitted stays as it was, and your correction stands beside it. Fewer minutes are taken off at once;
      more count once your assessor accepts them. If too few are left, your assessor looks at the unit again: nothing is
      taken away by itself.
    </p>
  </div>
)

export default AfterPass
