using UglyToad.PdfPig.Logging;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Listens to what the library remarks, for remarks that something on a page is left out. What is not in the file, no renderer shows
/// either, and it would not say so.
/// </summary>
internal sealed class LossLog(Damage damage) : ILog
{
    private static readonly (string Remark, string Meaning)[] Losses =
    [
        ("Skipping a missing font", "a font is missing, and with it what is printed in it"),
        ("Could not find dictionary associated with reference in pages kids array", "a page is missing"),
        ("Kids array contained invalid entry", "a page is missing"),
        ("The MediaBox was the wrong missing", "the size of a page is missing"),
        ("The document was encrypted and decryption of a token failed", "a part of it cannot be unlocked"),
    ];

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message) => Listen(message);

    public void Error(string message) => Listen(message);

    public void Error(string message, Exception ex) => Listen(message);

    private void Listen(string message)
    {
        foreach (var (remark, meaning) in Losses)
            if (message.StartsWith(remark, StringComparison.Ordinal))
                damage.Refuse(PdfFault.Damaged(meaning));
    }
}
