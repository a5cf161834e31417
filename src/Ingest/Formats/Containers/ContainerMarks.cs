namespace Pipeline.Ingest.Formats.Containers;

/// <summary>Tells office documents by what their container holds.</summary>
internal static class ContainerMarks
{
    private const string ContentTypes = "[Content_Types].xml";

    public static bool IsWord(FileContent file) => IsOffice(file, "word/");

    public static bool IsWorkbook(FileContent file) => IsOffice(file, "xl/");

    public static bool IsOfd(FileContent file) => file.Entries.Contains("OFD.xml");

    /// <summary>Presentations, and documents of other office programs, which name their type first.</summary>
    public static bool IsOtherPackage(FileContent file) => file.Entries.Contains(ContentTypes) || file.Entries.Contains("mimetype");

    /// <summary>Its directory cannot be read, or lacks what makes it a document: only the name tells.</summary>
    public static bool IsDamagedPackage(FileContent file) =>
        file.Begins("PK"u8) && file.IsNamed(".docx", ".xlsx", ".ofd", ".pptx", ".wps", ".et");

    public static bool IsOlderWord(FileContent file) => file.Streams.Contains("WordDocument");

    public static bool IsOlderWorkbook(FileContent file) => file.Streams.Contains("Workbook") || file.Streams.Contains("Book");

    /// <summary>Office programs put a locked DOCX or XLSX into a compound file.</summary>
    public static bool IsLockedOffice(FileContent file) => file.Streams.Contains("EncryptedPackage");

    public static bool IsCompound(FileContent file) => file.Begins(CompoundDirectory.Magic);

    private static bool IsOffice(FileContent file, string folder) =>
        file.Entries.Contains(ContentTypes) && file.Entries.Any(e => e.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
