import { Bar, barName, OurName } from './bar.tsx'

const Bone = ({ className }: { className: string }) => <div className={`rounded-field bg-sunk ${className}`} />

/** The first moment of a first load: the page's bones, with the mark already in its place. */
export const Skeleton = () => (
  <>
    <Bar>
      <p className={barName}>
        <OurName />
      </p>
    </Bar>
    <main className="mx-auto grid max-w-[74rem] gap-6 px-4 pt-6 wide:px-7 wide:pt-8" aria-busy="true">
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="grid animate-pulse gap-6">
        <div className="grid gap-2">
          <Bone className="h-5 w-40" />
          <Bone className="h-8 w-72 max-w-full" />
        </div>
        <Bone className="h-44 w-full max-w-3xl" />
        <Bone className="h-11 w-full max-w-3xl" />
        <Bone className="h-40 w-full max-w-3xl" />
      </div>
    </main>
  </>
)
