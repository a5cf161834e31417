namespace Pipeline.Runs.Tests.Scans;

/// <summary>A field as it was stored, with its confidence, beside what a careful reader enters.</summary>
internal sealed record StoredField(string Where, string Expected, string Stored, double Confidence)
{
    public bool IsRight => Stored == Expected;

    public override string ToString() => $"{Where}: expected {Expected}, stored {Stored} with confidence {Confidence:0.00}";
}
