namespace Pipeline.Model;

/// <summary>What a filing's rows were checked for while they were read, and what was found.</summary>
/// <param name="Run">Checks the filing's rows as they are by then.</param>
public sealed record FilingCheck(Func<Filing, IEnumerable<Finding>> Run, IReadOnlyList<Finding> Found);
