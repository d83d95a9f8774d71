export { diffWords, type Segment } from "../diff.ts";
export { addressIn } from "./address.ts";
export { type Download, Figure, type FigureProps, type FigureSource } from "./figures/Figure.tsx";
export { MapWithList, type MapWithListProps } from "./figures/MapWithList.tsx";
export { Asked, AskForm, type AskFormProps, type Question } from "./forms/AskForm.tsx";
export { type Choice, Control, type ControlKind, type SelectChoice } from "./forms/Control.tsx";
export { ErrorSummary, type ErrorSummaryProps, errorOf, type FieldError, fieldErrors } from "./forms/ErrorSummary.tsx";
export { Field, type FieldProps, fieldId } from "./forms/Field.tsx";
export { DraftSent, Form, type FormProps, FormSection, type FormSectionProps } from "./forms/FormSection.tsx";
export { type Sent, type SentForm, sentForm } from "./forms/sent.ts";
export { KitPage, type KitPageProps } from "./kit/KitPage.tsx";
export { type Filter, ListTools, type ListToolsProps } from "./lists/ListTools.tsx";
export { type EmptyWords, ListView, type ListViewProps, sortOf } from "./lists/ListView.tsx";
export { Paging, type PagingProps } from "./lists/Paging.tsx";
export { type Column, type Row, type Sort, Table, type TableProps } from "./lists/Table.tsx";
export { type Tab, Tabs, type TabsProps } from "./lists/Tabs.tsx";
export { Timeline, type TimelineEvent } from "./lists/Timeline.tsx";
export { Button, type ButtonKind, ButtonLink, type ButtonLinkProps, type ButtonProps, ButtonRow } from "./parts/Button.tsx";
export { Card, CardGrid, type CardProps } from "./parts/Card.tsx";
export { Dialog, type DialogProps, Disclosure, type DisclosureProps, Term, type TermProps } from "./parts/Disclosure.tsx";
export { EmptyState, type EmptyStateProps } from "./parts/EmptyState.tsx";
export { type Fact, FactList, MissingValue } from "./parts/FactList.tsx";
export { FileLink, type FileLinkProps, sizeText } from "./parts/FileLink.tsx";
export { Icon, type IconName } from "./parts/Icon.tsx";
export {
  LangMark,
  type LangMarkProps,
  type Mark,
  NameMark,
  OriginMark,
  StateWord,
  type StateWordProps,
  Tag,
  type TagProps,
  type Tone,
} from "./parts/Marks.tsx";
export { Notice, type NoticeProps, type NoticeTone } from "./parts/Notice.tsx";
export { Columns, type ColumnsProps, PageHeading, type PageHeadingProps, Section, type SectionProps } from "./parts/PageHeading.tsx";
export { PopOver, type PopOverProps } from "./parts/PopOver.tsx";
export { PrintButton } from "./parts/PrintButton.tsx";
export { JobProgress, type JobProgressProps, Progress, type ProgressProps } from "./parts/Progress.tsx";
export { QrCode, type QrCodeProps } from "./parts/QrCode.tsx";
export { BeforeAfter, type BeforeAfterProps } from "./proof/BeforeAfter.tsx";
export { DutyCard, type DutyCardProps } from "./proof/DutyCard.tsx";
export { FactChanges } from "./proof/FactChanges.tsx";
export { type HistoryEntry, HistoryPanel, type HistoryPanelProps } from "./proof/HistoryPanel.tsx";
export { Receipt, type ReceiptProps } from "./proof/Receipt.tsx";
export { type SeatCast, SeatMeter, type SeatMeterProps, type SeatVote } from "./proof/SeatMeter.tsx";
export { type Step, StepList } from "./proof/StepList.tsx";
export { type RuleTest, WhyCard, type WhyCardProps } from "./proof/WhyCard.tsx";
export { Breadcrumbs, type BreadcrumbsProps, type Crumb } from "./shell/Breadcrumbs.tsx";
export { demoSentence, type FooterLink } from "./shell/Footer.tsx";
export type { MenuEntry, PersonSign, SpaceSign } from "./shell/Header.tsx";
export { Page, type PageAssets, type PageProps } from "./shell/Page.tsx";
export { type Theme, themes } from "./shell/ThemeSwitch.tsx";
export { foldThread, type MissingStation, stationLimit, type ThreadStation } from "./thread/foldThread.ts";
export type { ChosenStation } from "./thread/Station.tsx";
export { ThreadPanel, type ThreadPanelProps } from "./thread/ThreadPanel.tsx";
export { type SentencePart, ThreadSentence, type ThreadSentenceProps } from "./thread/ThreadSentence.tsx";
