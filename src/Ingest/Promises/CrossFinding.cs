using Pipeline.Model;

namespace Pipeline.Ingest.Promises;

/// <summary>What one filing says otherwise than another.</summary>
/// <param name="Rule">One of <see cref="CrossRule"/>.</param>
/// <param name="Promise">The form with the promise.</param>
/// <param name="Other">The form it is held against; null where there is none.</param>
internal sealed record CrossFinding(string Rule, Severity Severity, string Subject, string Message, StatedForm Promise, StatedForm? Other);
