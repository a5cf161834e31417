namespace Pipeline.Ingest.Promises;

/// <summary>Two things that are one, and how that is known.</summary>
/// <param name="Basis">name, short-name, amount or likeness.</param>
/// <param name="Likeness">0 to 1.</param>
/// <param name="IsCandidate">Whether it is only likely: nothing is held against the other on its account.</param>
internal sealed record Pairing<T>(T One, T Other, string Basis, double Likeness, bool IsCandidate);
