using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Reconcile;

/// <summary>What an agency disclosed in a year with one kind of form: a statement, and others that tell of other projects.</summary>
/// <param name="Key">The same whichever filing came first.</param>
/// <param name="Agency">Null where none is printed.</param>
/// <param name="AgencyKey">As <see cref="Agency.Key"/>; of an agency whose place nobody tells, one of its own.</param>
/// <param name="Statements">The main one first.</param>
internal sealed record Disclosure(
    string Key, string Kind, Agency? Agency, string? AgencyKey, int? Year, IReadOnlyList<Statement> Statements);
