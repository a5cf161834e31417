using System.Buffers.Binary;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Containers;
using Pipeline.Ingest.Formats.Spreadsheet;
using Pipeline.Ingest.Formats.Word;

namespace Pipeline.Ingest.Formats.Locked;

/// <summary>DOCX and XLSX that are locked with a password: a compound file holds the package in cipher ([MS-OFFCRYPTO]).</summary>
internal static class LockedOffice
{
    // Excel locks a workbook with it when only its structure is protected, and opens it without asking.
    private const string OfExcel = "VelvetSweatshop";

    private const string Closed =
        "The document is locked with a password: name the password (--password), or open the document and save it again without one.";
    private const string Wrong = "The document is locked, and none of the passwords that were given opens it.";
    private const string Unknown = "The document is locked in a way that cannot be opened here: save it again without a password.";
    private const string Damaged = "The document is locked and damaged: open it and save it again without a password.";
    private const string Other = "The document is locked and is neither a Word document nor a workbook.";

    public static Extraction Read(FileContent file, ReadingContext context)
    {
        if (CompoundDirectory.Read(file.Bytes, "EncryptionInfo") is not { } info
            || CompoundDirectory.Read(file.Bytes, "EncryptedPackage") is not { Length: > 8 } package)
            return Extraction.Refused(Damaged);
        if (PackageCipher.Read(info) is not { } cipher)
            return Extraction.Refused(Unknown);
        foreach (var password in context.Passwords.Append(OfExcel))
            if (cipher.KeyOf(password) is { } key)
                return Open(Plain(cipher, key, package), file.Name, context);
        return Extraction.Refused(context.Passwords.Count == 0 ? Closed : Wrong);
    }

    /// <summary>The package begins with its size; its cipher is filled up to whole blocks.</summary>
    private static byte[] Plain(PackageCipher cipher, byte[] key, byte[] package)
    {
        var plain = cipher.Decrypt(key, package.AsMemory(8));
        return plain[..(int)Math.Min((ulong)plain.Length, BinaryPrimitives.ReadUInt64LittleEndian(package))];
    }

    private static Extraction Open(byte[] package, string name, ReadingContext context)
    {
        var file = new FileContent(package, name);
        return ContainerMarks.IsWord(file) ? WordFormat.Read(file)
            : ContainerMarks.IsWorkbook(file) ? WorkbookFormat.Read(file, context)
            : Extraction.Refused(file.Begins("PK"u8) ? Other : Damaged);
    }
}
