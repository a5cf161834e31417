namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>A page as its text layer gives it.</summary>
/// <param name="Content">null where it could not be read, or cannot be trusted.</param>
/// <param name="Trouble">Why its picture must be read instead, to follow its number; null where it need not.</param>
/// <param name="Damage">What is damaged, to follow "The PDF is damaged: "; null for a page that is whole.</param>
/// <param name="IsGrey">Whether it has no colours.</param>
internal sealed record PageRead(PageContent? Content, string? Trouble, string? Damage, bool IsGrey)
{
    public static PageRead Damaged(string what) =>
        new(null, $"is damaged ({what}) and can only be read from its picture", what, IsGrey: false);
}
